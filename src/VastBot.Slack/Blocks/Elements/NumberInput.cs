using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>A number; modals only. It arrives as a string.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/number-input-element"/>
public sealed record NumberInput() : TypedInput("number_input")
{
    /// <summary>Whether a decimal point is allowed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required bool IsDecimalAllowed { get; init; }

    /// <summary>Number at first, as text.</summary>
    public string? InitialValue { get; init; }

    /// <summary>Least value, as text.</summary>
    public string? MinValue { get; init; }

    /// <summary>Greatest value, as text.</summary>
    public string? MaxValue { get; init; }
}
