using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>A person's answer to "does the status page show an incident?": the same findings, decided again. The first answer stands.</summary>
internal sealed class PageAnswers(ITriageReports reports, VerdictDesk desk, TriageMessage message, GoneReport gone, OutsideText outside, Clocks clocks) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public async IAsyncEnumerable<Reply> Take(BlockAction action, bool showsIncident, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (report, first) = await Answer(action.Value, new PageAnswer(showsIncident, action.UserId, action.UserName, clocks.Runbook.GetUtcNow()), cancellationToken);
        if (report is null)
        {
            yield return new Reply.Ephemeral(gone.Of(action.Value));
            yield break;
        }

        yield return new Reply.Original(message.Card(report));
        if (!first) yield return new Reply.Ephemeral(Late(report.PageAnswer!));
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<(TriageReport? Report, bool First)> Answer(string reportId, PageAnswer answer, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var report = await reports.Find(reportId, cancellationToken);
            if (report is null or { PageAnswer: not null }) return (report, First: report?.PageAnswer is { } stands && stands.ShowsIncident == answer.ShowsIncident && stands.By == answer.By);
            var decided = desk.Decide(report with { PageAnswer = answer });
            await reports.Keep(decided, cancellationToken);
            return (decided, First: true);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private Message Late(PageAnswer answer)
    {
        var text = $"{PageAnswerWords.Of(answer, outside)}, and was first. Your answer changed nothing; run triage again if the page has changed.";
        return new(text, [new SectionBlock { Text = new Markdown(text) }]);
    }
}
