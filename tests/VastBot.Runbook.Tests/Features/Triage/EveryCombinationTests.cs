using FsCheck.Fluent;
using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Triage;

/// <summary>Every combination of what each probe may say, a missing answer included: the tree always decides, and never contradicts itself.</summary>
public sealed class EveryCombinationTests
{
    private static readonly Finding?[] Pages = [null, Saw.Page(null), Saw.Page(true), Saw.Page(false)];

    private static readonly Finding?[] Apis =
    [
        null,
        Saw.Api(ProbeOutcome.Unknown),
        Saw.Api(ProbeOutcome.Ok, status: 200, credit: 5),
        Saw.Api(ProbeOutcome.Ok, status: 200, credit: 0),
        Saw.Api(ProbeOutcome.Degraded, status: 429),
        Saw.Api(ProbeOutcome.Failing),
        Saw.Api(ProbeOutcome.Failing, ErrorKind.Authentication, 401),
        Saw.Api(ProbeOutcome.Failing, ErrorKind.RateLimited, 429),
        Saw.Api(ProbeOutcome.Failing, ErrorKind.UpstreamError, 503),
        Saw.Api(ProbeOutcome.Failing, ErrorKind.Network),
    ];

    private static readonly Finding?[] Healths = [null, Saw.Health(null), Saw.Health(true, "ok"), Saw.Health(false, "error"), Saw.Health(true, "error")];

    private static readonly Finding?[] Rates =
    [
        null, Saw.Rate(null), Saw.Rate(0), Saw.Rate(0.02, ("503", 0.02)), Saw.Rate(0.5), Saw.Rate(0.5, ("503", 0.5)), Saw.Rate(0.5, ("401", 0.5)),
        Saw.Rate(double.NaN, ("503", double.NaN)),
    ];

    private static readonly Finding?[] Logs = [null, Saw.LogsLost(), Saw.Logs(0), Saw.Logs(5), Saw.Logs(20, 429)];

    private static readonly Finding?[] Pods = [null, Saw.Pods(null), Saw.Pods(3), Saw.Pods(1), Saw.Pods(0), Saw.Pods(0, 0)];

    private static readonly PageAnswer?[] People = [null, new(true, "U0RESPONDER"), new(false, "U0RESPONDER")];

    [Fact]
    public void Every_combination_has_a_verdict_that_holds_together()
    {
        var seen = new HashSet<VerdictKind>();
        foreach (var findings in Combinations())
        {
            foreach (var person in People)
            {
                var verdict = Decide(findings, person);
                seen.Add(verdict.Kind);
                if (Wrong(verdict, findings, person) is { } wrong)
                    Assert.Fail($"{wrong}: {verdict.Kind} {verdict.ErrorKind} {verdict.Severity} for {Words(findings, person)}");
            }
        }

        Assert.Equal(Enum.GetValues<VerdictKind>().Length, seen.Count);
    }

    [Fact]
    public void The_order_in_which_probes_answer_changes_nothing()
    {
        var all = Combinations().ToArray();
        var runs = Gen.Choose(0, all.Length - 1).Select(i => all[i]).SelectMany(run => Gen.Shuffle(run.ToArray()), (run, shuffled) => (run, shuffled)).ToArbitrary();

        Prop.ForAll(runs, r => Says(Decide(r.run, null)) == Says(Decide(r.shuffled, null))).Holds();
    }

    [Fact]
    public void More_errors_never_make_it_look_better()
    {
        var rates = Gen.Choose(0, 1_000).Select(n => n / 1_000.0).Two().ToArbitrary();

        Prop.ForAll(rates, r =>
        {
            var (fewer, more) = (Math.Min(r.Item1, r.Item2), Math.Max(r.Item1, r.Item2));
            return Rank(SeenIn.Run(rate: Saw.Rate(more, ("503", more)))) <= Rank(SeenIn.Run(rate: Saw.Rate(fewer, ("503", fewer))));
        }).Holds();
    }

    private static string? Wrong(Verdict v, IReadOnlyList<Finding> findings, PageAnswer? person)
    {
        var api = findings.OfType<VastApiFinding>().FirstOrDefault();
        if (v.Path.Count == 0 || v.Path.Any(s => s.Question.Length == 0 || s.Answer.Length == 0 || s.Because.Length == 0)) return "a step without words";
        if (v.Headline.Length == 0 || v.SeverityReason.Length == 0 || v.Actions.Count == 0) return "no headline, reason or action";
        if (v.Headline.Contains("your key", StringComparison.OrdinalIgnoreCase)) return "blames the key";
        if (v.Kind is VerdictKind.CannotTell != v.WouldSettle.Count > 0) return "says what would settle it exactly when it cannot tell";
        if (v.AsksAboutPage && (v.Kind is not VerdictKind.CannotTell || person is not null)) return "asks about the page in vain";
        if (api?.Credit <= 0 && (v.Kind is not VerdictKind.OurIntegration || !v.Headline.Contains("credit", StringComparison.Ordinal))) return "no credit is said first";
        if (v.Path[0] is { Question: DecisionTree.Q1, Answer: "yes" } && v.Kind is VerdictKind.LikelyResolved or VerdictKind.OurInfrastructure) return "errors, yet not about Vast.ai";
        if (v.Path[0] is { Question: DecisionTree.Q1, Answer: "no" } && v.Kind is VerdictKind.VastAiIncident or VerdictKind.OurIntegration) return "no errors, yet about Vast.ai";
        if (v.Severity is null && (v.Kind is not VerdictKind.LikelyResolved || v.ErrorKind is not ErrorKind.None)) return "all well, yet it is not";
        if (v.Severity is Severity.P3 or Severity.P4 && v.Kind is not (VerdictKind.LikelyResolved or VerdictKind.CannotTell)) return "a problem taken lightly";
        if (api is { Outcome: ProbeOutcome.Failing, Kind: ErrorKind.Authentication or ErrorKind.UpstreamError or ErrorKind.Network } && v.Severity is not Severity.P1) return "an outage taken lightly";
        if (v.Actions.Any(a => a.Command?.Contains(" set env ", StringComparison.Ordinal) is true && !a.Command.Contains(" -c ", StringComparison.Ordinal))) return "a change without its container";
        return null;
    }

    private static int Rank(IReadOnlyList<Finding> findings) => (int?)Decide(findings, null).Severity ?? int.MaxValue;

    private static string Says(Verdict v) => string.Join('|', [v.Kind, v.ErrorKind, v.Severity, v.SeverityReason, v.Headline, .. v.Path, .. v.Disagreements, .. v.WouldSettle]);

    private static string Words(IReadOnlyList<Finding> findings, PageAnswer? person) =>
        string.Join("; ", findings.Select(f => $"{f.Probe} {f.Outcome} {f.Summary}")) + $"; person {person?.ShowsIncident}";

    private static Verdict Decide(IReadOnlyList<Finding> findings, PageAnswer? person) =>
        DecisionTree.Decide(findings, person, new TriageOptions(), new KubectlTarget { Environment = "production" });

    private static IEnumerable<IReadOnlyList<Finding>> Combinations() =>
        from page in Pages
        from api in Apis
        from health in Healths
        from rate in Rates
        from logs in Logs
        from pods in Pods
        select new[] { page, api, health, rate, logs, pods, Saw.Changes() }.OfType<Finding>().ToArray();
}
