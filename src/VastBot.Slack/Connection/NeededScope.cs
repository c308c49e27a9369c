namespace VastBot.Slack;

/// <summary>A scope of the bot token that some feature needs; declared by <see cref="SlackSetup.AddSlackScope"/>.</summary>
/// <param name="Scope">As in the app's manifest: <c>chat:write</c>.</param>
/// <param name="Purpose">For what, in words that follow "needed to".</param>
public sealed record NeededScope(string Scope, string Purpose);
