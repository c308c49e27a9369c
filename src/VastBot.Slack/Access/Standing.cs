namespace VastBot.Slack;

/// <summary>What someone is in the bot's workspace.</summary>
internal enum Standing
{
    Member,
    Guest,
    Bot,
    Foreigner,
    Deactivated,
}
