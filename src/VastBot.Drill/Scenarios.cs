namespace VastBot.Drill;

/// <summary>The names of the scenarios, and what they are for people.</summary>
public static class Scenarios
{
    /// <summary>All of them, in the order the page offers them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ScenarioCatalogue.All.Select(s => s.Name)];

    /// <summary>One sentence on a scenario.</summary>
    /// <exception cref="ArgumentException">There is no such scenario; the message lists those there are.</exception>
    public static string Describe(string scenario) => ScenarioCatalogue.Find(scenario).Description;
}
