using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage;

public sealed class DecisionTreeTests
{
    [Theory]
    [InlineData("healthy", VerdictKind.LikelyResolved, ErrorKind.None, null)]
    [InlineData("vast-outage", VerdictKind.VastAiIncident, ErrorKind.UpstreamError, Severity.P1)]
    [InlineData("expired-key", VerdictKind.OurIntegration, ErrorKind.Authentication, Severity.P1)]
    [InlineData("rate-limited", VerdictKind.OurIntegration, ErrorKind.RateLimited, Severity.P2)]
    [InlineData("silent-5xx", VerdictKind.OurIntegration, ErrorKind.UpstreamError, Severity.P1)]
    [InlineData("bad-deploy", VerdictKind.OurInfrastructure, ErrorKind.None, Severity.P1)]
    [InlineData("flapping", VerdictKind.LikelyResolved, ErrorKind.UpstreamError, Severity.P3)]
    [InlineData("blind", VerdictKind.CannotTell, ErrorKind.None, Severity.P4)]
    public void Each_situation_of_the_practice_world_has_its_verdict(string situation, VerdictKind kind, ErrorKind errorKind, Severity? severity)
    {
        var verdict = Decide(SeenIn.All[situation]);

        Assert.Equal((kind, errorKind, severity), (verdict.Kind, verdict.ErrorKind, verdict.Severity));
    }

    [Fact]
    public void A_failing_call_alone_says_that_there_are_errors() =>
        Assert.Equal("yes", Answer(DecisionTree.Q1, SeenIn.Run(api: SeenIn.Down(500))));

    [Theory]
    [InlineData(0.05, "yes")]
    [InlineData(0.049, "no")]
    public void The_rate_says_so_from_the_threshold_on(double rate, string answer) =>
        Assert.Equal(answer, Answer(DecisionTree.Q1, SeenIn.Run(rate: Saw.Rate(rate))));

    [Theory]
    [InlineData(5, "yes")]
    [InlineData(4, "no")]
    public void The_logs_say_so_from_five_lines_on_where_the_rate_is_unknown(int lines, string answer) =>
        Assert.Equal(answer, Answer(DecisionTree.Q1, SeenIn.Run(rate: Saw.Rate(null), logs: Saw.Logs(lines))));

    [Fact]
    public void The_logs_have_no_say_where_the_rate_is_known() =>
        Assert.Equal("no", Answer(DecisionTree.Q1, SeenIn.Run(rate: Saw.Rate(0), logs: Saw.Logs(20))));

    [Fact]
    public void Error_lines_that_name_no_status_of_Vast_ai_say_nothing() =>
        Assert.Equal("no", Answer(DecisionTree.Q1, SeenIn.Run(rate: Saw.Rate(null), logs: Saw.Logs(20, 404))));

    [Fact]
    public void A_limited_probe_is_an_answered_call() =>
        Assert.Equal("no", Answer(DecisionTree.Q1, SeenIn.Run(api: Saw.Api(ProbeOutcome.Degraded, status: 429))));

    [Fact]
    public void Without_a_call_a_calm_rate_does_not_say_no()
    {
        var verdict = Decide(SeenIn.Run(api: Saw.Api(ProbeOutcome.Unknown)));

        Assert.Equal((VerdictKind.CannotTell, "unknown"), (verdict.Kind, verdict.Path[0].Answer));
    }

    [Theory]
    [InlineData(ErrorKind.Authentication, 401, VerdictKind.OurIntegration)]
    [InlineData(ErrorKind.UpstreamError, 502, VerdictKind.VastAiIncident)]
    [InlineData(ErrorKind.Network, null, VerdictKind.VastAiIncident)]
    public void Without_a_page_the_kind_decides_once_the_integration_meets_it_too(ErrorKind kind, int? status, VerdictKind expected)
    {
        var rate = Saw.Rate(0.5, (status?.ToString(null as IFormatProvider) ?? "timeout", 0.5));

        var verdict = Decide(SeenIn.Run(page: Saw.Page(null), api: Saw.Api(ProbeOutcome.Failing, kind, status), rate: rate));

        Assert.Equal((expected, kind), (verdict.Kind, verdict.ErrorKind));
    }

    [Fact]
    public void Without_a_page_429s_are_ours_to_fix() =>
        Assert.Equal(VerdictKind.OurIntegration, Decide(SeenIn.Run(page: Saw.Page(null), rate: Saw.Rate(0.5, ("429", 0.5)))).Kind);

    [Fact]
    public void Error_lines_are_a_second_witness_as_well()
    {
        var verdict = Decide(SeenIn.Run(page: Saw.Page(null), api: SeenIn.Down(503), rate: Saw.Rate(null), logs: Saw.Logs(5)));

        Assert.Equal(VerdictKind.VastAiIncident, verdict.Kind);
        Assert.Contains("on our own evidence", verdict.Headline, StringComparison.Ordinal);
        Assert.Contains("the page gives no answer", verdict.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_witness_alone_cannot_tell_and_asks_about_the_page(bool ourCall)
    {
        var verdict = Decide(ourCall
            ? SeenIn.Run(page: Saw.Page(null), api: SeenIn.Down(503))
            : SeenIn.Run(page: Saw.Page(null), rate: Saw.Rate(0.5, ("503", 0.5))));

        Assert.Equal((VerdictKind.CannotTell, true), (verdict.Kind, verdict.AsksAboutPage));
        Assert.Contains(verdict.Actions, a => a.Id == "fallback");
        Assert.Contains(verdict.WouldSettle, s => s.StartsWith("The status page", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, VerdictKind.VastAiIncident)]
    [InlineData(false, VerdictKind.OurIntegration)]
    public void A_person_who_looked_answers_for_the_page(bool shows, VerdictKind expected)
    {
        var verdict = Decide(SeenIn.Run(page: Saw.Page(null), api: SeenIn.Down(503)), new PageAnswer(shows, "U0RESPONDER"));

        Assert.Equal((expected, false), (verdict.Kind, verdict.AsksAboutPage));
    }

    [Theory]
    [InlineData(true, null, VerdictKind.LikelyResolved)]
    [InlineData(false, 3, VerdictKind.OurInfrastructure)]
    [InlineData(null, 0, VerdictKind.OurInfrastructure)]
    [InlineData(null, 3, VerdictKind.CannotTell)]
    [InlineData(null, null, VerdictKind.CannotTell)]
    public void Without_errors_our_own_service_decides(bool? healthy, int? ready, VerdictKind expected) =>
        Assert.Equal(expected, Decide(SeenIn.Run(health: Saw.Health(healthy), pods: Saw.Pods(ready))).Kind);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void An_account_without_credit_is_said_first_and_is_ours(int credit)
    {
        var verdict = Decide(SeenIn.Run(page: Saw.Page(true), api: Saw.Api(ProbeOutcome.Ok, status: 200, credit: credit)));

        Assert.Equal((VerdictKind.OurIntegration, Severity.P2), (verdict.Kind, verdict.Severity));
        Assert.Equal("add-credit", verdict.Actions[0].Id);
        Assert.Contains("credit", verdict.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kind_is_the_calls_before_the_rates_before_the_logs()
    {
        Finding rate = Saw.Rate(0.3, ("429", 0.1), ("503", 0.2)), logs = Saw.Logs(9, 401);

        Assert.Equal(ErrorKind.Network, Decide(SeenIn.Run(api: Saw.Api(ProbeOutcome.Failing, ErrorKind.Network), rate: rate, logs: logs)).ErrorKind);
        Assert.Equal(ErrorKind.UpstreamError, Decide(SeenIn.Run(rate: rate, logs: logs)).ErrorKind);
        Assert.Equal(ErrorKind.Authentication, Decide(SeenIn.Run(rate: Saw.Rate(null), logs: logs)).ErrorKind);
    }

    [Fact]
    public void Never_says_your_key_for_what_Vast_ai_answers_to_everybody()
    {
        var headline = Decide(SeenIn.All["silent-5xx"]).Headline;

        Assert.StartsWith("Vast.ai answers 503 and its page says nothing", headline, StringComparison.Ordinal);
        Assert.DoesNotContain("key", headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Probes_that_disagree_are_shown_as_disagreeing()
    {
        Assert.Contains("Status page says fine; our calls get 503.", Decide(SeenIn.All["silent-5xx"]).Disagreements);
        Assert.Contains("The health endpoint says healthy; pods fail.", Decide(SeenIn.Run(pods: Saw.Pods(1))).Disagreements);
        Assert.Empty(Decide(SeenIn.All["healthy"]).Disagreements);
        Assert.Empty(Decide(SeenIn.All["flapping"]).Disagreements);
    }

    [Fact]
    public void What_follows_from_the_same_trouble_is_no_disagreement()
    {
        Assert.Empty(Decide(SeenIn.All["vast-outage"]).Disagreements);
        Assert.Empty(Decide(SeenIn.Run(api: Saw.Api(ProbeOutcome.Degraded, status: 429), health: Saw.Health(false, "error"), rate: Saw.Rate(0.3, ("429", 0.3)))).Disagreements);
        Assert.Empty(Decide(SeenIn.Run(rate: Saw.Rate(0.02, ("503", 0.02)), logs: Saw.Logs(6))).Disagreements);
        Assert.Single(Decide(SeenIn.Run(rate: Saw.Rate(0), logs: Saw.Logs(6))).Disagreements);
    }

    [Fact]
    public void A_recent_change_is_named_where_it_may_be_to_blame()
    {
        var verdict = Decide([.. SeenIn.All["rate-limited"].SkipLast(1), Saw.Changes("config map vastai-config")]);

        Assert.Contains("config map vastai-config", verdict.Actions[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_view_alone_is_no_users_problem()
    {
        var verdict = Decide(SeenIn.Run(rate: Saw.Rate(null)));

        Assert.Equal((VerdictKind.LikelyResolved, Severity.P4), (verdict.Kind, verdict.Severity));
        Assert.Contains("Error rate", verdict.SeverityReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_alone_is_no_sign_of_trouble() =>
        Assert.Null(Decide(SeenIn.Run(changes: Saw.Changes("image 1.8.0 → 1.9.0") with { Outcome = ProbeOutcome.Degraded })).Severity);

    private static string Answer(string question, IReadOnlyList<Finding> findings) =>
        Decide(findings).Path.Single(step => step.Question == question).Answer;

    private static Verdict Decide(IReadOnlyList<Finding> findings, PageAnswer? person = null) =>
        DecisionTree.Decide(findings, person, new TriageOptions(), new KubectlTarget { Environment = "production" });

    [Fact]
    public void A_deployment_scaled_to_nothing_is_a_complete_outage()
    {
        var verdict = Decide(SeenIn.Run(health: Saw.Health(false), pods: Saw.Pods(0, 0)));

        Assert.Equal((VerdictKind.OurInfrastructure, Severity.P1), (verdict.Kind, verdict.Severity));
        Assert.Contains("scaled to 0", verdict.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChangeKind.Rollout, true)]
    [InlineData(ChangeKind.Rollback, false)]
    [InlineData(ChangeKind.Restart, false)]
    [InlineData(ChangeKind.Scale, false)]
    [InlineData(ChangeKind.Secret, false)]
    [InlineData(ChangeKind.ConfigMap, false)]
    [InlineData(ChangeKind.Other, false)]
    public void Only_a_rollout_that_is_the_newest_change_is_proposed_to_be_rolled_back(ChangeKind newest, bool proposed)
    {
        var changes = Saw.Changes() with
        {
            Changes = [new(Saw.At.AddMinutes(-5), "the newest", null, newest), new(Saw.At.AddMinutes(-30), "an older rollout", null, ChangeKind.Rollout)],
        };
        var actions = Decide(SeenIn.Run(health: Saw.Health(false), changes: changes)).Actions;

        Assert.Equal(proposed, actions.Any(a => a.Id == "rollback"));
        Assert.Equal(!proposed, actions.Any(a => a.Id == "restart"));
        Assert.Contains(actions, a => a.Text.Contains("the newest", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_that_names_two_statuses_is_one_line()
    {
        var logs = Saw.Logs(3) with { Statuses = new Dictionary<int, int> { [503] = 3, [429] = 3 } };
        logs = logs with { Lines = [.. logs.Lines.Select(l => l with { Statuses = [503, 429] })] };

        var step = Decide(SeenIn.Run(rate: Saw.Rate(null), logs: logs)).Path[0];

        Assert.Equal("no", step.Answer);
        Assert.DoesNotContain("6 of the last 3", step.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kubectl_line_logs_in_as_the_probes_do()
    {
        var cluster = new KubernetesSettings
        {
            Server = new Uri("https://cluster.example/a%20b"), CertificateAuthority = "/run/ca.pem", ClientCertificate = "/run/c.pem", ClientKey = "/run/k.pem", TokenFile = "/run/token",
        };
        var target = KubectlTarget.Of(new EnvironmentSettings { Name = "production", Kubernetes = cluster });
        var verdict = DecisionTree.Decide(SeenIn.All["bad-deploy"], null, new TriageOptions(), target);

        var begins = Shell.Kubectl(cluster);
        Assert.Contains("--server https://cluster.example/a%20b --certificate-authority /run/ca.pem", begins, StringComparison.Ordinal);
        Assert.All(verdict.Actions.Where(a => a.Command is not null), a => Assert.Contains(begins, a.Command!, StringComparison.Ordinal));
    }
}
