using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Opens the evidence behind a verdict.</summary>
internal sealed class WhyButton(ITriageReports reports, WhyModal modal, GoneReport gone) : IBlockActionHandler
{
    public string ActionId => ActionIds.Why;

    public Permission Needs => Permission.Read;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) => Open(action.Value, cancellationToken);

    public async IAsyncEnumerable<Reply> Open(string reportId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await reports.Find(reportId, cancellationToken) is { } report) yield return new Reply.Modal(modal.Of(report));
        else yield return new Reply.Ephemeral(gone.Of(reportId));
    }
}
