namespace VastBot.Runbook.Model.Fixes;

/// <summary>Someone wants a fix.</summary>
/// <param name="Environment">Name of the environment.</param>
/// <param name="Choice">What is to be done.</param>
internal sealed record FixWish(string Environment, FixChoice Choice)
{
    /// <summary>The triage report that it follows from; it gives the reason.</summary>
    public string? Report { get; init; }

    /// <summary>The incident: <c>INC-12</c>. Null: the open one of that environment, if there is exactly one.</summary>
    public string? Incident { get; init; }

    /// <summary>The channel in which it was asked for; null from a terminal.</summary>
    public string? Channel { get; init; }

    /// <summary>The fix that it takes back; <see cref="Choice"/> is then that one's.</summary>
    public string? UndoOf { get; init; }

    /// <summary>Why, in the asker's own words.</summary>
    public string? Why { get; init; }
}
