namespace VastBot.Slack;

/// <summary>Fills one external select while a person types.</summary>
public interface IBlockSuggestionHandler
{
    /// <summary>The element's <c>action_id</c>.</summary>
    string ActionId { get; }

    /// <summary>Who may look.</summary>
    Permission Needs { get; }

    /// <summary>At most 100 options; they are the ack, so answer within two seconds: later means an empty menu.</summary>
    ValueTask<IReadOnlyList<Option>> Suggest(BlockSuggestion request, CancellationToken cancellationToken);
}
