namespace VastBot.Runbook.Outside.Publishing;

/// <summary>What an incident on the page is to say.</summary>
internal sealed record StatuspagePost
{
    /// <summary>At most 255 characters.</summary>
    public required string Name { get; init; }

    /// <summary><c>investigating</c>, <c>identified</c>, <c>monitoring</c>, <c>resolved</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>none</c>, <c>minor</c>, <c>major</c>, <c>critical</c>.</summary>
    public required string Impact { get; init; }

    /// <summary>At most 25,000 characters; each becomes an update of the incident.</summary>
    public required string Body { get; init; }

    /// <summary>States by component id; the page resets none by itself.</summary>
    public required IReadOnlyDictionary<string, string> Components { get; init; }

    /// <summary>Whether the page mails its subscribers; its own default would be that it does.</summary>
    public required bool Notify { get; init; }

    /// <summary>Ours: by this the incident, and what it was told last, are found again.</summary>
    public required IReadOnlyDictionary<string, string> Marks { get; init; }
}
