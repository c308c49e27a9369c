namespace VastBot.Slack;

/// <summary>How a verb is used.</summary>
/// <param name="Verb">The first word after the root command, lower case. <c>""</c> answers the bare command, <c>"*"</c> any unknown verb.</param>
/// <param name="Arguments">What may follow, as shown in help: <c>[environment]</c>.</param>
/// <param name="Summary">One line: what it does.</param>
/// <param name="Needs">Who may use it.</param>
public sealed record CommandUsage(string Verb, string Arguments, string Summary, Permission Needs = Permission.Read);
