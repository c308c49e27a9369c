using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>A remediation in force: which, with what value, since when, by whom, and for which incident.</summary>
internal sealed record ArmedWorkaround(string Name, string? Value, DateTimeOffset Since, Author By, string? Incident)
{
    /// <summary>What stood there before, and is put back when it is switched off; null: nothing did.</summary>
    public string? Before { get; init; }

    /// <summary>When it was last offered to switch it off.</summary>
    public DateTimeOffset? OfferedAt { get; init; }

    /// <summary>Where that offer stands.</summary>
    public PostedMessage? Offer { get; init; }
}
