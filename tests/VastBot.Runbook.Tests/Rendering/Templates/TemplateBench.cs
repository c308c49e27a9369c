using Microsoft.Extensions.Logging;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Engine;
using VastBot.Runbook.Rendering.Templates.Fields;
using VastBot.Runbook.Rendering.Templates.Files;

namespace VastBot.Runbook.Tests.Rendering.Templates;

/// <summary>The templates over a folder of a test's own, and what the log said of them.</summary>
internal sealed class TemplateBench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vastbot-templates-");
    private DateTime _written = new(2026, 3, 14, 9, 0, 0, DateTimeKind.Utc);

    public TemplateBench()
    {
        Shelf = new(new TemplateFolder(new TemplateOptions { Path = _folder.FullName }), new TemplateReading(new TemplateEngine(new SecretMasker())), Log);
        Renderer = new TemplateRenderer(Shelf);
    }

    public KeptLog Log { get; } = new();

    public TemplateShelf Shelf { get; }

    public ITemplateRenderer Renderer { get; }

    public string File => Path.Combine(_folder.FullName, "slack", "incident.hbs");

    /// <summary>The first line of <c>slack/incident</c>, filled in with its example.</summary>
    public string Said => Renderer.Render(TemplateCatalogue.Incident, IncidentFields.Sample).Split('\n')[0];

    /// <summary>Every writing has a time of its own: real editors are never quicker than the file system's clock, a test may be.</summary>
    public void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, text);
        System.IO.File.SetLastWriteTimeUtc(File, _written = _written.AddSeconds(1));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    internal sealed class KeptLog : ILogger<TemplateShelf>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
