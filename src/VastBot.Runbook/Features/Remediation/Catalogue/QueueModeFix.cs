using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Lets the integration queue its calls, against 429.</summary>
internal sealed class QueueModeFix : SwitchFix
{
    public override string Name => FixActions.QueueMode;

    public override FixJudgement Judge(FixEvidence evidence)
    {
        if (evidence.Finding<PodsFinding>() is { } pods && !Judging.AreReady(pods)) return Judging.Failed($"The pods are not ready: {pods.Summary}.");
        var limits = Judging.NoNew(evidence, "429", "Vast.ai has not limited the integration since.", 429);
        return limits.Seen == FixResult.Worked && evidence.Finding<VastApiFinding>() is { Kind: not (ErrorKind.None or ErrorKind.RateLimited) } api
            ? Judging.Failed($"Vast.ai has not limited the integration since, but limits are not the trouble: {api.Summary}.")
            : limits;
    }

    protected override string Variable(FixSettings settings) => settings.QueueVariable;

    protected override string On(FixSettings settings) => settings.QueueOn;

    protected override string? Off(FixSettings settings) => settings.QueueOff;
}
