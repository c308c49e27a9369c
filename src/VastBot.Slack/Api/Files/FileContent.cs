namespace VastBot.Slack;

/// <summary>One file to upload. The content is streamed, never held whole.</summary>
public sealed record FileContent
{
    /// <summary>Name with extension.</summary>
    public required string FileName { get; init; }

    /// <summary>Opens the content from its start; called once.</summary>
    public required Func<Stream> Open { get; init; }

    /// <summary>Bytes; 1 or more.</summary>
    public required long Length { get; init; }

    /// <summary>Shown instead of the name.</summary>
    public string? Title { get; init; }

    /// <summary>What screen readers say of a picture; at most 1,000 characters.</summary>
    public string? AltText { get; init; }

    /// <summary>Highlighting of a text of at most 1 MB, such as <c>text</c>, <c>json</c>, <c>yaml</c>.</summary>
    public string? SnippetType { get; init; }
}
