namespace VastBot.Drill.Workspace.Delivery;

/// <summary>A way to the app.</summary>
internal interface IDoor
{
    bool IsOpen { get; }

    Task WhenOpen(CancellationToken cancellationToken);

    /// <summary>Sends once and waits for the acknowledgement, no longer than Slack does.</summary>
    Task<Ack> Send(Envelope envelope, CancellationToken cancellationToken);
}
