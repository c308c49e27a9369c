namespace VastBot.Runbook.Chat;

/// <summary>What one feature adds to an incident's live card. All texts are mrkdwn, masked and escaped by who offers them.</summary>
internal sealed record CardPart
{
    public static CardPart Nothing { get; } = new();

    /// <summary>Fields of the two columns: <c>*Label*</c>, a line break, the value.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Paragraphs below the fields, for what needs a person's eye.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Parts of the one small line above the buttons: sources, ages, links.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    public IReadOnlyList<CardButton> Buttons { get; init; } = [];
}
