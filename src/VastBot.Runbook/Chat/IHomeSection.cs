using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>A part of the App Home, offered by the feature that knows what stands in it.</summary>
internal interface IHomeSection
{
    /// <summary>Its place among the others; the lowest stands on top.</summary>
    int Place { get; }

    /// <summary>What one person sees of it: few blocks, the whole home takes a hundred.</summary>
    Task<IReadOnlyList<Block>> Draw(string userId, CancellationToken cancellationToken);
}
