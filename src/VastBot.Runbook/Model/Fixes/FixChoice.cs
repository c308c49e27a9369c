namespace VastBot.Runbook.Model.Fixes;

/// <summary>What is to be done: one action of <see cref="FixActions"/>, and <c>on</c>, <c>off</c> or a number of pods where it takes one.</summary>
internal sealed record FixChoice(string Action, string? Argument = null)
{
    /// <summary>As a person types it: <c>queue-mode on</c>.</summary>
    public override string ToString() => Argument is null ? Action : $"{Action} {Argument}";
}
