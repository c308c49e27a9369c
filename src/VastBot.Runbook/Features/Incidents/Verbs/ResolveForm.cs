using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Asks what fixed it. Each workaround that is still armed must be switched off, or confirmed to stay.</summary>
internal sealed class ResolveForm(IIncidents incidents, OutsideText outside, PracticeMark practice)
{
    public const string CallbackId = "incident.resolve-form";
    public const string Fixed = "what_fixed_it";
    public const string Keep = "keep";

    public const int MostWords = 1_000;

    /// <summary>Slack's bound for a group of checkboxes; more workarounds than the catalogue has.</summary>
    private const int MostArmed = 10;

    public async Task<ModalView> Of(Incident incident, string typed, CancellationToken cancellationToken, string? trouble = null)
    {
        var armed = (await incidents.Environment(incident.Environment, cancellationToken)).Workarounds.Take(MostArmed).ToList();
        return new ModalView
        {
            CallbackId = CallbackId,
            Title = Mrkdwn.Truncate(practice.IsPractice ? $"PRACTICE: {incident.Id}" : $"Resolve {incident.Id}", 24),
            Submit = "Resolve",
            Close = "Cancel",
            PrivateMetadata = new SeenWorkarounds(new SeenIncident(incident.Id, incident.Version), [.. armed.Select(workaround => workaround.Name)]).Write(),
            Blocks = [.. Head(incident, trouble), Words(typed), .. armed.Count > 0 ? Armed(armed) : []],
        };
    }

    private IEnumerable<Block> Head(Incident incident, string? trouble)
    {
        if (trouble is not null) yield return Section($"⚠️ *{outside.Line(trouble, 600)}*");
        yield return Section($"*{incident.Id}* {outside.Line(incident.Title, 300)}");
    }

    private InputBlock Words(string typed) => new()
    {
        BlockId = Fixed,
        Label = "What fixed it?",
        Hint = "It is announced, and stands in the postmortem.",
        Element = new PlainTextInput { ActionId = Fixed, Multiline = true, MaxLength = MostWords, InitialValue = typed.Length > 0 ? outside.Plain(typed, MostWords) : null },
    };

    private IEnumerable<Block> Armed(IReadOnlyList<ArmedWorkaround> armed)
    {
        yield return Section("*Still armed.* Switch each one off first, or confirm here that it stays:");
        yield return new InputBlock
        {
            BlockId = Keep,
            Label = "These stay armed, on purpose",
            Optional = true,
            Element = new CheckboxGroup
            {
                ActionId = Keep,
                Options = [.. armed.Select(workaround => new Option
                {
                    Text = new PlainText(outside.Plain(workaround.Value is { Length: > 0 } value ? $"{workaround.Name} ({value})" : workaround.Name, 75)),
                    Description = new PlainText($"since {workaround.Since.UtcDateTime:yyyy-MM-dd HH:mm} UTC"),
                    Value = outside.Plain(workaround.Name, 150),
                })],
            },
        };
    }

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
