namespace VastBot.Runbook.Features.Communication;

/// <summary>What became of an attempt to publish.</summary>
internal abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>The page shows it, now or since an earlier attempt.</summary>
    public sealed record Published(string PageIncident, Uri? Link) : PublishOutcome;

    /// <summary>Not this time; trying again may help. Why without a full stop, as below.</summary>
    public sealed record NotYet(string Why, TimeSpan? After = null) : PublishOutcome;

    /// <summary>A person must do something first.</summary>
    public sealed record Refused(string Why) : PublishOutcome;
}
