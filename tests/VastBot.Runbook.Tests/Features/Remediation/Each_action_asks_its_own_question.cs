using VastBot.Runbook.Features.Remediation;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Tests.Features.Triage;

namespace VastBot.Runbook.Tests.Features.Remediation;

/// <summary>Whether a fix has helped, by what was seen after it alone; the rate of five minutes still shows the errors from before and is not asked.</summary>
public sealed class Each_action_asks_its_own_question
{
    private static readonly Dictionary<string, IFixAction> Actions = new IFixAction[]
    {
        new RotateKeyFix(null!), new RestartFix(), new QueueModeFix(), new FallbackFix(), new RollbackFix(), new ScaleFix(),
    }.ToDictionary(action => action.Name, StringComparer.Ordinal);

    private static readonly VastApiFinding Fails = Saw.Api(ProbeOutcome.Failing, ErrorKind.UpstreamError, 503);

    [Theory]
    [InlineData(null, nameof(FixResult.Worked))]
    [InlineData(401, nameof(FixResult.DidNotWork))]
    [InlineData(403, nameof(FixResult.DidNotWork))]
    [InlineData(503, nameof(FixResult.Worked))]
    public void A_rotation_asks_whether_calls_are_still_refused(int? status, string seen) =>
        Assert.Equal(Enum.Parse<FixResult>(seen), Judge(FixActions.RotateKey, Errors(status)));

    [Fact]
    public void A_rotation_asks_whether_the_new_key_is_accepted()
    {
        Assert.Equal(FixResult.DidNotWork, Judge(FixActions.RotateKey, Errors(null), Saw.Api(ProbeOutcome.Failing, ErrorKind.Authentication, 401)));
        Assert.Equal(FixResult.CannotTell, Judge(FixActions.RotateKey, Errors(null), Saw.Api(ProbeOutcome.Unknown)));
        Assert.Equal(FixResult.CannotTell, Judge(FixActions.RotateKey, Errors(null), Fails));
        Assert.Equal(FixResult.DidNotWork, Judge(FixActions.RotateKey, Errors(null), pods: Saw.Pods(1)));
    }

    [Theory]
    [InlineData(null, nameof(FixResult.Worked))]
    [InlineData(429, nameof(FixResult.DidNotWork))]
    public void Queue_mode_asks_for_new_limits(int? status, string seen) => Assert.Equal(Enum.Parse<FixResult>(seen), Judge(FixActions.QueueMode, Errors(status)));

    [Fact]
    public void Queue_mode_does_not_claim_a_success_where_limits_are_not_the_trouble() =>
        Assert.Equal(FixResult.DidNotWork, Judge(FixActions.QueueMode, Errors(503), Fails));

    [Fact]
    public void The_fallback_asks_for_the_service_as_a_whole_whatever_Vast_ai_does()
    {
        Assert.Equal(FixResult.Worked, Judge(FixActions.Fallback, Errors(503), Fails));
        Assert.Equal(FixResult.DidNotWork, Judge(FixActions.Fallback, Errors(null), health: Saw.Health(false)));
        Assert.Equal(FixResult.CannotTell, Judge(FixActions.Fallback, Errors(null), health: Saw.Health(null)));
    }

    [Theory]
    [InlineData(FixActions.Restart)]
    [InlineData(FixActions.Rollback)]
    [InlineData(FixActions.Scale)]
    public void The_others_ask_for_pods_health_new_errors_and_at_last_the_verdict(string action)
    {
        Assert.Equal(FixResult.Worked, Judge(action, Errors(null)));
        Assert.Equal(FixResult.DidNotWork, Judge(action, Errors(null), pods: Saw.Pods(2)));
        Assert.Equal(FixResult.DidNotWork, Judge(action, Errors(null), health: Saw.Health(false)));
        Assert.Equal(FixResult.DidNotWork, Judge(action, Errors(503)));
        Assert.Equal(FixResult.Worked, Judge(action, Errors(null), minute: FixMinutes.Last, verdict: VerdictKind.LikelyResolved));
        Assert.Equal(FixResult.DidNotWork, Judge(action, Errors(null), minute: FixMinutes.Last, verdict: VerdictKind.VastAiIncident));
        Assert.Equal(FixResult.CannotTell, Judge(action, Errors(null), minute: FixMinutes.Last, verdict: VerdictKind.CannotTell));
        Assert.Equal(FixResult.CannotTell, Judge(action, Errors(null), pods: Saw.Pods(null)));
        Assert.Equal(FixResult.CannotTell, Judge(action, Errors(null), health: Saw.Health(null)));
    }

    [Fact]
    public void What_replaced_pods_still_print_while_they_end_does_not_count_against_it()
    {
        var fix = Carried(FixActions.RotateKey);

        Assert.Equal(Saw.At, FixMinutes.CountingFrom(fix, FixMinutes.First));
        Assert.Equal(Saw.At.AddMinutes(1), FixMinutes.CountingFrom(fix, FixMinutes.MayFail));
        Assert.Equal(Saw.At.AddMinutes(1), FixMinutes.CountingFrom(fix, FixMinutes.Last));
    }

    [Theory]
    [InlineData(FixActions.RotateKey)]
    [InlineData(FixActions.QueueMode)]
    [InlineData(FixActions.Restart)]
    public void Where_neither_logs_nor_counters_are_seen_it_cannot_be_told(string action) =>
        Assert.Equal(FixResult.CannotTell, Judge(action, new ErrorsSince(Saw.At, null, null, ["logs: because the login expired"])));

    private static ErrorsSince Errors(int? status) =>
        new(Saw.At, status is { } known ? new Dictionary<int, int> { [known] = 2 } : new Dictionary<int, int>(), null, []);

    private static FixResult Judge(
        string action, ErrorsSince errors, VastApiFinding? api = null, PodsFinding? pods = null, ServiceHealthFinding? health = null, int minute = 1, VerdictKind verdict = VerdictKind.OurIntegration)
    {
        // The rate still shows what was before.
        Finding[] findings = [api ?? Saw.Api(ProbeOutcome.Ok, status: 200), pods ?? Saw.Pods(3), health ?? Saw.Health(true), Saw.Rate(0.4, ("401", 0.2), ("429", 0.2))];
        var report = new TriageReport
        {
            Id = "production-r1", Environment = "production", StartedAt = Saw.At, FinishedAt = Saw.At, Probes = [], Findings = findings,
            Verdict = new Verdict { Kind = verdict, ErrorKind = ErrorKind.None, Severity = null, SeverityReason = "", Headline = "So it is", Path = [], Actions = [] },
        };
        return Actions[action].Judge(new FixEvidence(Carried(action), minute, report, errors)).Seen;
    }

    private static Fix Carried(string action) => new()
    {
        Id = "production-fx111", Choice = new(action, FixActions.IsWorkaround(action) ? FixActions.On : null), AskedBy = Author.Bot, AskedAt = Saw.At,
        Facts = new() { Generation = 1, Deployment = "u" }, EndedAt = Saw.At,
    };
}
