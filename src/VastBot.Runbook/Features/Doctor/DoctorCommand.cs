using System.Runtime.CompilerServices;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Doctor;

/// <summary><c>/vast doctor</c>: the card fills in part by part.</summary>
internal sealed class DoctorCommand(DoctorRunner doctor, DoctorMessage message) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("doctor", "", "Examine the bot itself: tokens, scopes, sockets, storage, what triage can see");

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var report in doctor.Examine(cancellationToken)) yield return new Reply.Channel(message.Card(report));
    }
}
