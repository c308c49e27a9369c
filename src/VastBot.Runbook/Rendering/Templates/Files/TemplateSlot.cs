using Microsoft.Extensions.Logging;
using VastBot.Runbook.Rendering.Templates.Engine;

namespace VastBot.Runbook.Rendering.Templates.Files;

/// <summary>One template as it stands now: read from its file whenever that changes. A broken or missing file never takes the words away.</summary>
internal sealed partial class TemplateSlot(ITemplate template, string file, TemplateReading reading, ILogger logger)
{
    private readonly Lock _reading = new();
    private volatile TemplateState? _state;

    public ITemplate Template => template;

    public string File => file;

    /// <summary>The state as the file is now; it is read again only where it changed.</summary>
    public TemplateState Fresh()
    {
        var stamp = Stamp();
        if (_state is { } state && state.Stamp == stamp) return state;
        lock (_reading)
        {
            if (_state is { } read && read.Stamp == stamp) return read;
            return _state = stamp == default ? Missing() : Read(stamp);
        }
    }

    private FileStamp Stamp()
    {
        try
        {
            return FileStamp.Of(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private TemplateState Missing()
    {
        Log.IsMissing(logger, template.Name, file);
        return new(BuiltIn(), BuiltIn: true, default, []);
    }

    private TemplateState Read(FileStamp stamp)
    {
        var (compiled, mistakes) = Text() is { } text ? reading.Of(template, text) : (null, [new(null, "it cannot be read", "Let the bot's account read it")]);
        if (compiled is not null)
        {
            if (_state is not null) Log.IsReadAgain(logger, template.Name, file);
            return new(compiled, BuiltIn: false, stamp, []);
        }

        var keepsLast = _state is { BuiltIn: false };
        foreach (var mistake in mistakes) Log.IsWrong(logger, mistake.In(file), keepsLast ? "the last good words stand" : "the built-in words stand in");
        return new(_state?.Compiled ?? BuiltIn(), _state?.BuiltIn ?? true, stamp, mistakes);
    }

    private string? Text()
    {
        try
        {
            return System.IO.File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private CompiledTemplate BuiltIn() =>
        reading.Of(template, EmbeddedTemplates.Text(template)).Compiled ?? throw new InvalidOperationException($"The built-in template {template.Name} is wrong.");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The template {Template} has no file {File}; the built-in words stand in")]
        public static partial void IsMissing(ILogger logger, string template, string file);

        [LoggerMessage(2, LogLevel.Error, "{Mistake} Until then {Stands}")]
        public static partial void IsWrong(ILogger logger, string mistake, string stands);

        [LoggerMessage(3, LogLevel.Information, "The template {Template} is read again from {File}")]
        public static partial void IsReadAgain(ILogger logger, string template, string file);
    }
}
