using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The two small forms of the card: another severity, and opening again; each with a reason.</summary>
internal sealed class ReasonForm(PracticeMark practice)
{
    public const string SeverityId = "incident.severity-form";
    public const string ReopenId = "incident.reopen-form";
    public const string Reason = "reason";
    public const string NewSeverity = "severity";

    private const int MostReason = 500;

    public ModalView Severity(Incident incident)
    {
        var options = Enum.GetValues<Severity>().Select(severity => new Option { Text = new PlainText(SeverityWords.Choice(severity)), Value = severity.ToString() }).ToList();
        return Form(SeverityId, $"Severity of {incident.Id}", "Change", incident,
        [
            new InputBlock
            {
                BlockId = NewSeverity,
                Label = "Severity",
                Hint = "The next update is due anew by it, and its user group is invited.",
                Element = new StaticSelectMenu { ActionId = NewSeverity, Options = options, InitialOption = options[(int)incident.Severity - 1] },
            },
            Why(),
        ]);
    }

    public ModalView Reopen(Incident incident) => Form(ReopenId, $"Reopen {incident.Id}", "Reopen", incident, [Why()]);

    private static InputBlock Why() =>
        new() { BlockId = Reason, Label = "Why?", Optional = true, Element = new PlainTextInput { ActionId = Reason, Multiline = true, MaxLength = MostReason } };

    private ModalView Form(string id, string title, string submit, Incident incident, IReadOnlyList<Block> blocks) => new()
    {
        CallbackId = id,
        Title = Mrkdwn.Truncate(practice.IsPractice ? $"PRACTICE: {incident.Id}" : title, 24),
        Submit = submit,
        Close = "Cancel",
        PrivateMetadata = new SeenIncident(incident.Id, incident.Version).Write(),
        Blocks = blocks,
    };
}
