namespace VastBot.Runbook.Features.Communication;

/// <summary>Where an update is posted.</summary>
internal enum UpdatePlace
{
    /// <summary>The incident's own channel.</summary>
    Channel,

    /// <summary>Where its declaration was announced.</summary>
    Main,
}
