using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>A button offered for an incident's card. Its style is the card's business, unless it warns of danger.</summary>
internal sealed record CardButton(CardButtonRank Rank, Button Button);
