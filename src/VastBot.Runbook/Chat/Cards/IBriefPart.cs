namespace VastBot.Runbook.Chat;

/// <summary>A part of the private brief that a new commander gets, offered by the feature that knows it: open approvals, what was tried.</summary>
internal interface IBriefPart
{
    /// <summary>Its place among the others; the lowest stands on top.</summary>
    int Place { get; }

    /// <summary>Paragraphs in mrkdwn, masked and escaped by who offers them; few.</summary>
    Task<IReadOnlyList<string>> Tell(CardView view, CancellationToken cancellationToken);
}
