using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Storing.Delivering;

/// <summary>A lane held under a lease. <see cref="LeasedBy"/> is unique per claim, so that a lease which ran out is never mistaken for one's own.</summary>
internal sealed class Lane
{
    /// <summary>Its stored name: the stream and the target.</summary>
    public string Name { get; set; } = "";

    public string Target { get; set; } = "";

    /// <summary>Failed attempts in a row.</summary>
    public long Attempts { get; set; }

    public string LeasedBy { get; set; } = "";

    /// <summary>When its holder last knew that it held it: a stamp of the wire's clock, taken before the database was asked.</summary>
    public long HeldAt { get; set; }

    public static string Of(OutboxRow row) => $"{row.Stream}/{row.Target}";
}
