using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The form in which a text for the public is written.</summary>
internal sealed class PublicTextForm(IPublisher publisher, StatusPageOptions options, OutsideText outside, PracticeMark practice)
{
    public const string CallbackId = "public-text.form";

    /// <summary>What an incident is called until a person says it better.</summary>
    public string Headline => options.Headline;

    public ModalView Of(Incident incident, PublicTextEntry entry, IReadOnlyList<LintFinding>? findings = null) => new()
    {
        CallbackId = CallbackId,
        Title = FormBlocks.Title(practice, "Public text"),
        Submit = "Preview",
        Close = "Cancel",
        PrivateMetadata = FormOrigin.Of(incident).Write(),
        Blocks = [.. Head(incident, findings ?? []), .. Fields(incident, entry)],
    };

    public static ModalView Checking(PracticeMark practice) => new()
    {
        Title = FormBlocks.Title(practice, "Public text"),
        Blocks = [FormBlocks.Section($"{Lamps.Running} Checking the text…")],
    };

    private IEnumerable<Block> Head(Incident incident, IReadOnlyList<LintFinding> findings)
    {
        if (findings.Count > 0) yield return FormBlocks.Section($"❌ *This must not become public. Nothing was proposed.*\n{LintWords.Of(findings, outside)}");
        yield return FormBlocks.Section("Write for customers: what they notice, what they can do. No names of people or machines, no times but the next update's. "
            + "A person who may publish approves it before it is public.");
        yield return FormBlocks.Context($"{incident.Id} · the page will say *{incident.Status}*{(incident.NextUpdate is { } due ? $" · next update {Mrkdwn.Date(due)}" : "")}");
    }

    private IEnumerable<Block> Fields(Incident incident, PublicTextEntry entry)
    {
        yield return FormBlocks.Text(PublicTextEntry.HeadlineField, "Headline", entry.Headline, PublicTextLimits.Headline);
        yield return FormBlocks.Text(
            PublicTextEntry.WordsField, "Text", entry.Words, PublicTextLimits.Words, optional: true,
            hint: "Status, next update and time are added. Left empty, the standard words are used.",
            placeholder: incident.PageIncident is null ? "We are investigating …" : "What is new for customers");
        if (publisher.Notifies) yield return FormBlocks.Tick(PublicTextEntry.NotifyField, "Subscribers", "The page mails everyone who asked for news", entry.Notify);
    }
}
