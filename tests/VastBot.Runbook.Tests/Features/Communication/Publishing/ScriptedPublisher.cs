using VastBot.Runbook.Features.Communication;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>A status page that answers as told, else takes everything.</summary>
internal sealed class ScriptedPublisher : IPublisher
{
    public Queue<PublishOutcome> Answers { get; } = new();

    public List<(Publication Publication, bool MayWrite)> Asked { get; } = [];

    public StatusPageProvider Provider => StatusPageProvider.Statuspage;

    public bool Notifies => true;

    public Task<PublishOutcome> Publish(Publication publication, bool mayWrite, CancellationToken cancellationToken)
    {
        Asked.Add((publication, mayWrite));
        return Task.FromResult(Answers.TryDequeue(out var answer) ? answer : new PublishOutcome.Published("page-1", new Uri("https://status.example.com/1")));
    }
}
