namespace VastBot.Slack;

/// <summary>Where a modal goes when the request that it answers came from a modal; from anywhere else it simply opens.</summary>
public enum ModalPlace
{
    /// <summary>On top of the modal the request came from; closing it shows that one again.</summary>
    OnTop,

    /// <summary>In place of the modal the request came from.</summary>
    InPlace,
}
