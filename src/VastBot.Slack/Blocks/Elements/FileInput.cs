namespace VastBot.Slack;

/// <summary>A choice of files; modals only, never with <see cref="InputBlock.DispatchAction"/>.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/file-input-element"/>
public sealed record FileInput() : ActionElement("file_input")
{
    /// <summary>File extensions without dots; null allows all.</summary>
    public IReadOnlyList<string>? Filetypes { get; init; }

    /// <summary>1 to 10; null is Slack's default, 10.</summary>
    public int? MaxFiles { get; init; }
}
