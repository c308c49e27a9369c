namespace VastBot.Slack;

/// <summary>Choices under one heading.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object"/>
public sealed record OptionGroup
{
    /// <summary>1 to 75 characters.</summary>
    public required PlainText Label { get; init; }

    /// <summary>1 to 100.</summary>
    public required IReadOnlyList<Option> Options { get; init; }
}
