using System.Collections.Immutable;

namespace VastBot.Drill.Workspace;

/// <summary>How a practice workspace behaves where Slack leaves room, or where a test wants to go faster.</summary>
internal sealed record WorkspaceOptions
{
    /// <summary>The clock of the wire: deadlines, lifetimes, signatures.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The clock that messages are stamped by; null: that of the wire.</summary>
    public TimeProvider? Stamps { get; init; }

    /// <summary>How long the app may take to acknowledge; Slack gives 3 s.</summary>
    public TimeSpan AckWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a trigger lives; Slack gives 3 s from the person's action.</summary>
    public TimeSpan TriggerLifetime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Pauses before an unacknowledged event is sent again.</summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; init; } = [TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>Whether the per-method limits answer 429.</summary>
    public bool LimitRates { get; init; } = true;

    /// <summary>Where to send signed requests instead of using Socket Mode; null means Socket Mode.</summary>
    public Uri? RequestUrl { get; init; }

    /// <summary>The shortcuts that the app announced.</summary>
    public IReadOnlyList<Shortcut> Shortcuts { get; init; } = [];

    /// <summary>The events that the app subscribed to, as manifests name them (<c>message.im</c>); null means all.</summary>
    public ImmutableHashSet<string>? Events { get; init; }

    /// <summary>What the bot token may do.</summary>
    public ImmutableHashSet<string> Scopes { get; init; } = Api.Scopes.All;
}
