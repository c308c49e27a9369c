using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Opens the form of a declaration, wherever it was asked for. A mention opens no form: it is answered with a button that does.</summary>
internal sealed class DeclareConversation(
    DeclareDrafts drafts, DeclareForm form, IIncidents incidents, IEnvironments environments, OutsideText outside, PracticeMark practice)
{
    public IAsyncEnumerable<Reply> FromReport(SlackRequest request, string report, CancellationToken cancellationToken) =>
        Open(request, () => drafts.FromReport(report, cancellationToken), cancellationToken);

    public IAsyncEnumerable<Reply> FromAlert(SlackRequest request, string alert, CancellationToken cancellationToken) =>
        Open(request, () => drafts.FromAlert(alert, cancellationToken), cancellationToken);

    public IAsyncEnumerable<Reply> In(SlackRequest request, string? environment, string title, CancellationToken cancellationToken) =>
        request.TriggerId is null ? Offer(environment, title) : Open(request, () => drafts.In(environment, title, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<Reply> Open(SlackRequest request, Func<Task<DeclareDraft>> fill, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (environments.Names.Count == 0)
        {
            yield return new Reply.Ephemeral(EnvironmentWords.NotFound("", environments, outside, "Nothing was declared."));
            yield break;
        }

        var draft = await fill();
        var open = await incidents.ListOpen(draft.Environment, cancellationToken);
        yield return new Reply.Modal(form.Of(draft, open, request.ChannelId, request.UserId));
    }

    private async IAsyncEnumerable<Reply> Offer(string? environment, string title)
    {
        await Task.CompletedTask;
        var text = practice.Text("A mention cannot open a form. Press the button, and it opens.");
        var name = environments.Find(environment)?.Name ?? "";
        yield return new Reply.Ephemeral(new Message(text,
        [
            new SectionBlock { Text = new Markdown(text) },
            new ActionsBlock
            {
                Elements =
                [
                    new Button { ActionId = ActionIds.DeclareIn, Text = "Declare an incident…", Value = $"{name} {outside.Plain(title, DeclareFields.MostTitle)}", Style = ButtonStyle.Primary },
                ],
            },
        ]));
    }
}
