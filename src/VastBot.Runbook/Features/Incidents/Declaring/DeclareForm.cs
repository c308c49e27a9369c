using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The form of a declaration. What is open in the same environment stands first, so that nobody declares the same thing twice.</summary>
internal sealed class DeclareForm(IEnvironments environments, OutsideText outside, PracticeMark practice)
{
    public const string CallbackId = "incident.declare-form";

    private const int MostOpen = 5;

    public ModalView Of(DeclareDraft draft, IReadOnlyList<IncidentSummary> open, string? channel, string userId) => new()
    {
        CallbackId = CallbackId,
        Title = practice.IsPractice ? "PRACTICE: declare" : "Declare an incident",
        Submit = "Declare",
        Close = "Cancel",
        PrivateMetadata = new DeclareOrigin(draft.Environment, draft.Report, channel, draft.Alert).Write(),
        Blocks = [.. Head(draft, open), .. Words(draft), .. Promise(userId)],
    };

    private IEnumerable<Block> Head(DeclareDraft draft, IReadOnlyList<IncidentSummary> open)
    {
        if (open.Count > 0)
        {
            var lines = open.Take(MostOpen).Select(incident => $"• {IncidentLines.Of(incident, outside)}");
            var more = open.Count > MostOpen ? $"\n… and {open.Count - MostOpen} more" : "";
            yield return Section($"*Open in {outside.Line(draft.Environment, 60)} already. Is it one of these?*\n{string.Join('\n', lines)}{more}");
            yield return new DividerBlock();
        }

        if (draft.ReportAt is { } at) yield return Context($"Filled in from the triage of {outside.Line(draft.Environment, 60)} at {Mrkdwn.Time(at)}. Change what you know better.");
        if (draft.AlertAt is { } began) yield return Context($"The alert began at {Mrkdwn.Time(began)}: the incident's first sign.");
    }

    private IEnumerable<Block> Words(DeclareDraft draft)
    {
        if (environments.Names.Count > 1) yield return Environment(draft.Environment);
        yield return Text(DeclareFields.Title, "Title", outside.Plain(draft.Title, DeclareFields.MostTitle), DeclareFields.MostTitle, multiline: false);
        yield return Severities(draft);
        yield return Text(DeclareFields.Impact, "Impact: what do users feel?", outside.Plain(draft.Impact, DeclareFields.MostWords), DeclareFields.MostWords, optional: true);
        yield return Text(DeclareFields.CurrentAction, "Current action", outside.Plain(draft.CurrentAction, DeclareFields.MostWords), DeclareFields.MostWords, optional: true);
    }

    private static IEnumerable<Block> Promise(string userId)
    {
        yield return new InputBlock
        {
            BlockId = DeclareFields.Commander,
            Label = "Commander",
            Hint = "Leave it empty if nobody is: the response clock then runs until somebody acknowledges or takes command.",
            Optional = true,
            Element = new UserSelectMenu { ActionId = DeclareFields.Commander, InitialUser = userId },
        };
        yield return new InputBlock
        {
            BlockId = DeclareFields.NextUpdate,
            Label = "Next update in",
            Element = new StaticSelectMenu { ActionId = DeclareFields.NextUpdate, Options = [BySeverity, .. PromiseRules.Choices.Select(Option)], InitialOption = BySeverity },
        };
        yield return Text(DeclareFields.Reason, "Why never? (only for “never”)", "", DeclareFields.MostReason, multiline: false, optional: true);
    }

    private static Option BySeverity { get; } = new() { Text = new PlainText("By severity: P1 30 min, P2 60 min, P3 4 h, P4 next day"), Value = DeclareFields.BySeverity };

    private static Option Option(PromiseChoice choice) => new() { Text = new PlainText(choice.Label), Value = choice.Key };

    private InputBlock Environment(string chosen)
    {
        var options = environments.Names.Take(100).Select(name => new Option { Text = new PlainText(outside.Plain(name, 75)), Value = name }).ToList();
        return new InputBlock
        {
            BlockId = DeclareFields.Environment,
            Label = "Environment",
            Element = new StaticSelectMenu { ActionId = DeclareFields.Environment, Options = options, InitialOption = options.Find(option => option.Value == chosen) },
        };
    }

    private InputBlock Severities(DeclareDraft draft)
    {
        var options = Enum.GetValues<Severity>().Select(severity => new Option { Text = new PlainText(SeverityWords.Choice(severity)), Value = severity.ToString() }).ToList();
        return new InputBlock
        {
            BlockId = DeclareFields.Severity,
            Label = "Severity",
            Hint = outside.Plain($"Proposed: {draft.Severity}, because {draft.SeverityReason}.", 300),
            Element = new StaticSelectMenu { ActionId = DeclareFields.Severity, Options = options, InitialOption = options[(int)draft.Severity - 1] },
        };
    }

    private static InputBlock Text(string id, string label, string value, int most, bool multiline = true, bool optional = false) => new()
    {
        BlockId = id,
        Label = label,
        Optional = optional,
        Element = new PlainTextInput { ActionId = id, Multiline = multiline, MaxLength = most, InitialValue = value.Length > 0 ? value : null },
    };

    private static ContextBlock Context(string mrkdwn) => new() { Elements = [new Markdown(mrkdwn)] };

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
