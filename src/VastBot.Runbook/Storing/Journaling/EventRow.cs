using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>A row of <c>journal_event</c>.</summary>
internal sealed class EventRow
{
    public const string Select = "select stream, version, kind, at, author_kind as AuthorKind, author, body from journal_event";

    public const string Insert = """
        insert into journal_event (stream, version, kind, at, author_kind, author, body)
        values (@Stream, @Version, @Kind, @At, @AuthorKind, @Author, @Body)
        """;

    /// <remarks>The kind stands in the text, not in a parameter, so that the planner may use the index of this kind.</remarks>
    public const string Published =
        "select stream from journal_event where kind = 'public-text-published' and at >= @since group by stream order by max(at) desc, stream limit @count";

    public string Stream { get; set; } = "";

    public long Version { get; set; }

    public string Kind { get; set; } = "";

    public long At { get; set; }

    public string AuthorKind { get; set; } = "";

    public string Author { get; set; } = "";

    public string Body { get; set; } = "";

    /// <summary>What stands in the stream after one version and before another, as this transaction sees it.</summary>
    public static async Task<IReadOnlyList<JournalEntry>> Between(WriteScope write, StreamId stream, int after, int before) =>
        [.. (await write.Query<EventRow>(
            $"{Select} where stream = @id and version > @after and version < @before order by version", new { id = stream.Key, after, before }))
            .Select(row => row.ToEntry())];

    public static EventRow Of(JournalEntry entry) => new()
    {
        Stream = entry.Stream.Key,
        Version = entry.Version,
        Kind = entry.Event.Kind,
        At = entry.At.ToUnixTimeMilliseconds(),
        AuthorKind = entry.By.Kind.ToString(),
        Author = StoredText.Of(entry.By.Id),
        Body = EventJson.Write(entry.Event),
    };

    /// <remarks>An unknown kind of author is shown as a system: a newer version wrote it.</remarks>
    public JournalEntry ToEntry() => new(
        StreamId.Parse(Stream) ?? throw new FormatException($"'{Stream}' in the journal is no stream."),
        (int)Version,
        DateTimeOffset.FromUnixTimeMilliseconds(At),
        new Author(Enum.TryParse<AuthorKind>(AuthorKind, out var kind) ? kind : Model.Incidents.Journal.AuthorKind.System, Author),
        EventJson.Read(Kind, Body));
}
