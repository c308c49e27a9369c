using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The report as one JSON object.</summary>
internal static class FixJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(FixReport report) => new JsonObject
    {
        ["action"] = report.Order.Choice.Action,
        ["argument"] = report.Order.Choice.Argument,
        ["environment"] = report.Environment,
        ["outcome"] = report.Outcome,
        ["why"] = report.Why,
        ["fix"] = report.Fix?.Id,
        ["approval"] = report.Fix is { } fix ? Approval(fix) : null,
        ["changes"] = new JsonArray([.. report.Changes.Select(change => new JsonObject { ["what"] = change.What, ["before"] = change.Before, ["after"] = change.After })]),
        ["undo"] = report.Fix?.HowToUndo,
        ["looks"] = new JsonArray([.. (report.Fix?.Looks ?? []).Select(Look)]),
        ["before"] = Triage(report.Before),
        ["after"] = Triage(report.After),
    }.ToJsonString(Readable);

    private static JsonObject Approval(Fix fix) => new()
    {
        ["rule"] = $"{fix.Rule}",
        ["by"] = new JsonArray([.. fix.Approvals.Select(approval => (JsonNode)FixWords.Who(approval.By))]),
        ["brokeGlass"] = fix.Approvals.Select(approval => approval.BrokeGlass).FirstOrDefault(reason => reason is not null),
    };

    private static JsonNode Look(FixLook look) => new JsonObject
    {
        ["minute"] = look.Minute, ["at"] = look.At, ["seen"] = Word(look.Seen), ["why"] = look.Summary,
    };

    private static string Word(FixResult result) => result switch
    {
        FixResult.Worked => FixReport.Worked,
        FixResult.DidNotWork => FixReport.DidNotWork,
        FixResult.CannotTell => FixReport.CannotTell,
        _ => "open",
    };

    private static JsonObject? Triage(TriageReport? report) => report is null ? null : new JsonObject
    {
        ["report"] = report.Id,
        ["at"] = report.StartedAt,
        ["verdict"] = report.Verdict is { } verdict ? $"{verdict.Kind}" : null,
        ["errorKind"] = report.Verdict is { } kind ? $"{kind.ErrorKind}" : null,
        ["severity"] = report.Verdict?.Severity is { } severity ? $"{severity}" : null,
        ["headline"] = report.Verdict?.Headline,
        ["findings"] = new JsonArray([.. report.Findings.Select(finding => new JsonObject
        {
            ["probe"] = finding.Probe, ["outcome"] = $"{finding.Outcome}", ["summary"] = finding.Summary,
        })]),
    };
}
