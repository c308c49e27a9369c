namespace VastBot.Runbook.Model.Triage;

/// <summary>A probe that gave no answer at all: it broke, or outstayed its deadline. Always <see cref="ProbeOutcome.Unknown"/>.</summary>
public sealed record LostFinding(ProbeLabel Label) : Finding
{
    public override string Probe => Label.Id;

    public override string Title => Label.Title;
}
