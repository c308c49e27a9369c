using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>One log line for each append: by it a request's lines are found from the incident, and the other way round.</summary>
internal static partial class JournalLog
{
    public static void Grew(ILogger logger, IReadOnlyList<JournalEntry> entries)
    {
        if (!logger.IsEnabled(LogLevel.Information)) return;
        var (last, kinds) = (entries[^1], string.Join(", ", entries.Select(entry => entry.Event.Kind)));
        var key = last.Stream.Key;
        if (last.Stream.Kind == StreamKind.Incident) IncidentGrew(logger, key, kinds, last.Version, last.By.Kind);
        else StreamGrew(logger, key, kinds, last.Version, last.By.Kind);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Incident}: {Kinds}, version {Version}, by a {Author}")]
    private static partial void IncidentGrew(ILogger logger, string incident, string kinds, int version, AuthorKind author);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Stream}: {Kinds}, version {Version}, by a {Author}")]
    private static partial void StreamGrew(ILogger logger, string stream, string kinds, int version, AuthorKind author);
}
