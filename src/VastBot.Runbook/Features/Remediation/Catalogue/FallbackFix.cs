using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Lets the integration serve without Vast.ai while that fails. The verdict stays: Vast.ai is not cured by it.</summary>
internal sealed class FallbackFix : SwitchFix
{
    public override string Name => FixActions.Fallback;

    public override FixJudgement Judge(FixEvidence evidence) => evidence.Finding<ServiceHealthFinding>() switch
    {
        { Healthy: true } when evidence.Fix.Choice.Argument == FixActions.On => Judging.Worked("The workaround holds: the service as a whole is healthy, whatever Vast.ai does."),
        { Healthy: true } => Judging.Worked("The service as a whole is healthy without it."),
        { Healthy: false } ill => Judging.Failed($"The service as a whole is not healthy: {ill.Summary}."),
        _ => Judging.CannotTell(evidence.Lost(ProbeLabels.ServiceHealth)),
    };

    protected override string Variable(FixSettings settings) => settings.FallbackVariable;

    protected override string On(FixSettings settings) => settings.FallbackOn;

    protected override string? Off(FixSettings settings) => settings.FallbackOff;
}
