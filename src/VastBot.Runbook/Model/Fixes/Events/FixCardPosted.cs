using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>Its card stands in a channel and is edited there from now on.</summary>
internal sealed record FixCardPosted(string Fix, PostedMessage Message) : FixEvent(Fix)
{
    public const string Name = "fix-card-posted";

    public override string Kind => Name;
}
