namespace VastBot.Slack;

/// <summary>One method of the Web API: its name, its pace, and what may be done when its fate is unknown.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Pace">How often it may be called.</param>
/// <param name="Repeat">When it may be called again by itself.</param>
internal sealed record SlackMethod(string Name, Pace Pace, Repeat Repeat);
