using VastBot.Runbook;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Web;
using VastBot.Slack;
using VastBot.Web;

namespace VastBot.Composition;

/// <summary>The services of one verb on the command line: no web host, and of record and Slack as much as the verb needs.</summary>
internal sealed class TerminalServices : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TerminalServices(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    public static TerminalServices Build(IConfiguration settings, SecretMasker masker, bool practice, bool slack, TimeProvider? runbook = null, bool keepsRecord = false, bool readsReports = false)
    {
        // The answer is on the screen; the log speaks only when something is wrong.
        var services = new ServiceCollection().AddRooms(settings, masker, practice, LogLevel.Warning, runbook);
        if (!keepsRecord) services.LookAtRecordOnly();
        if (!keepsRecord && !readsReports) services.AddSingleton<ITriageReports, UnkeptReports>();
        services.AddSingleton<IPageLinks>(provider => new Listeners(WebOptions.From(settings), practice, provider.GetRequiredService<ILogger<Listener>>()));
        // Without a host nothing receives: no socket is opened.
        if (slack) services.AddSlack(settings);
        return new(services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
