using VastBot.Runbook.Model.Doctor;
using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>Slack's door. A verb on the command line may have none.</summary>
internal sealed class AtTheDoor(ISlackConnection? slack = null) : IAtTheDoor
{
    public Task WhenNobodyWaits(CancellationToken cancellationToken) => slack?.WhenIdle(cancellationToken) ?? Task.CompletedTask;
}
