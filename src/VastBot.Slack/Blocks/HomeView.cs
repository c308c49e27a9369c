namespace VastBot.Slack;

/// <summary>The app's home tab, published for one person; publishing replaces all of it.</summary>
public sealed record HomeView() : View("home");
