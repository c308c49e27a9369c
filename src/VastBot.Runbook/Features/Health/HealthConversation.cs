using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Health;

/// <summary>Health as one line in the conversation.</summary>
internal sealed class HealthConversation(HealthLook look, IEnvironments environments, OutsideText outside, PracticeMark practice)
{
    public async IAsyncEnumerable<Reply> Ask(string? environment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (environments.Names.Count == 0 || environments.Find(environment) is not { } settings)
        {
            yield return new Reply.Ephemeral(EnvironmentWords.NotFound(environment ?? "", environments, outside, "Nothing was asked."));
            yield break;
        }

        yield return new Reply.Channel(Line(await look.Look(settings, cancellationToken)));
    }

    private Message Line(HealthSays says)
    {
        var text = practice.Text(outside.Line(says.ToString(), 900));
        return new(text, [new SectionBlock { Text = new Markdown($"{(says.Healthy ? "🟢" : "🔴")} {text}") }]);
    }
}
