using System.Runtime.CompilerServices;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The form sent off. The incident stands in the journal before Slack hears that the form arrived; its channel is then watched for a moment.</summary>
internal sealed class DeclareSubmission(Declarer declarer, DeclaredView view, IIncidents incidents, Clocks clocks) : IViewSubmissionHandler
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

    private const int MostLooks = 40;

    public string CallbackId => DeclareForm.CallbackId;

    public Permission Needs => Permission.Respond;

    public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission) => declarer.Mistakes(submission);

    public async ValueTask Record(ViewSubmission submission, CancellationToken cancellationToken) => await declarer.Declare(submission, cancellationToken);

    public async IAsyncEnumerable<Reply> Handle(ViewSubmission submission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var incident = await declarer.Declare(submission, cancellationToken);
        yield return new Reply.Modal(view.Of(incident)) { Place = ModalPlace.InPlace };
        for (var look = 0; look < MostLooks && !DeclaredView.IsSettled(incident); look++)
        {
            await Task.Delay(Look, clocks.Wire, cancellationToken);
            incident = await incidents.Find(incident.Id, cancellationToken) ?? incident;
        }

        yield return new Reply.Modal(view.Of(incident));
    }
}
