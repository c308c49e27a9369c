using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Outside.Http;
using VastBot.Runbook.Outside.StatusPage;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>Vast.ai's status page as it is now, in every form that it has.</summary>
internal sealed class StatusPagePart(StatusPageClient client, EvidenceOptions options) : IEvidencePart
{
    public string Name => "status page";

    public TimeSpan Deadline => options.PartDeadline;

    public async Task Collect(EvidenceJob job, PartTray tray, CancellationToken cancellationToken)
    {
        if (job.Environment.StatusPage.Url is not { } page)
        {
            tray.Lack(Name, "because none is configured: set Environments:<name>:StatusPage:Url");
            return;
        }

        var answers = await client.ReadWhole(page, Deadline / 3, cancellationToken);
        foreach (var answer in answers.Where(answer => answer.IsSuccess).DistinctBy(answer => answer.Address))
        {
            var name = EntryName.Of("status-page", FileName(answer));
            if (!tray.Has(name)) tray.Text(name, $"GET {answer.Address}", answer.Text);
        }

        if (tray.Files + tray.Before == 0) tray.Lack(Name, $"because it cannot be read: {Why(answers[^1])}");
    }

    private static string FileName(HttpAnswer answer) =>
        answer.IsHtml ? "page.html" : answer.Address.AbsolutePath.Trim('/').Replace('/', '-') is { Length: > 0 } path ? path : "page";

    private static string Why(HttpAnswer answer) => answer.Trouble is null ? $"it answers {answer.Status}" : answer.Why;
}
