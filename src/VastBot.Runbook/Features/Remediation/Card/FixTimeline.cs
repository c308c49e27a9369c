using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Tells an incident's own stream what happened to a fix that belongs to it; each thing once, in the transaction that ticks the row off.</summary>
internal sealed class FixTimeline : IOutboxTarget
{
    public const string Target = "fix-timeline";

    private const char Between = '\u001f';

    public string Name => Target;

    public Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken) =>
        Task.FromResult<DeliveryOutcome>(Read(delivery.Row.Payload) is { } reported ? new Delivered(reported) : new GaveUp("it cannot be read"));

    /// <summary>What the incident hears of an event; null for what is no news.</summary>
    public static string? Payload(FixEvent happened, Fix fix, JournalEntry entry) => Step(happened, fix) is not var (step, text)
        ? null
        : string.Join(Between, fix.Id, $"{fix.Choice}", step, text, $"{entry.By.Kind}", entry.By.Id, entry.At.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    private static FixReported? Read(string payload) =>
        payload.Split(Between) is [var fix, var action, var step, var text, var kind, var who, var at]
        && Enum.TryParse<AuthorKind>(kind, out var author) && DateTimeOffset.TryParse(at, System.Globalization.CultureInfo.InvariantCulture, out var when)
            ? new FixReported(fix, action, step, text, new Author(author, who), when)
            : null;

    private static (string Step, string Text)? Step(FixEvent happened, Fix fix)
    {
        var what = FixWords.Title(fix.Choice, fix.UndoOf is not null);
        return happened switch
        {
            FixProposed => ("proposed", $"{what}: asked for."),
            FixApproved { BrokeGlass: { } why } => ("broke-glass", $"{what}: approved alone, against the rule: {why}"),
            FixApproved => ("approved", $"{what}: approved{(fix.Missing > 0 ? " by the first of two" : "")}."),
            FixRejected => ("rejected", $"{what}: rejected."),
            FixExpired => ("expired", $"{what}: expired, nothing was run."),
            FixDrifted e => ("not-run", $"{what}: not run. {e.Moved}"),
            FixStarted => ("running", $"{what}: being carried out."),
            FixDone e => ("done", $"{what}: carried out, {e.Summary}."),
            FixFailed e => ("failed", $"{what}: failed. {e.Why}"),
            FixLooked { Settles: FixResult.Worked } e => ("worked", $"{what}: worked. {e.Summary}"),
            FixLooked { Settles: FixResult.DidNotWork } e => ("did-not-work", $"{what}: did not work. {e.Summary}"),
            FixLooked { Settles: FixResult.CannotTell } e => ("cannot-tell", $"{what}: {e.Summary}"),
            FixUndone => ("undone", $"{what}: taken back."),
            _ => null,
        };
    }
}
