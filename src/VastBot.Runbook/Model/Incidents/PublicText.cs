using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>The newest text for the status page. <see cref="Link"/> is the receipt, <see cref="Trouble"/> why it failed.</summary>
internal sealed record PublicText
{
    public required string Proposal { get; init; }

    public required string Text { get; init; }

    /// <summary>What the page calls the incident.</summary>
    public string Headline { get; init; } = "";

    /// <summary>What a person wrote of it; empty where the words are the template's own.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether the page is to mail those who asked for it.</summary>
    public bool Notify { get; init; }

    public required Author ProposedBy { get; init; }

    /// <summary>The incident's version with it: what its writer may have seen.</summary>
    public int ProposedIn { get; init; }

    public PublicTextStage Stage { get; init; }

    public Author? ApprovedBy { get; init; }

    /// <summary>The version of the newest approval.</summary>
    public int ApprovedIn { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public string? Link { get; init; }

    public string? Trouble { get; init; }
}
