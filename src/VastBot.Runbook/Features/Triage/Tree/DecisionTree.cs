using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>
/// The runbook's tree. Pure: the same findings give the same verdict. Three questions, asked in order:
/// Q1 are there Vast.ai API errors? Q2 (yes) does the status page show an incident? Q3 (no) is our service healthy?
/// An account without credit is said before all of them.
/// </summary>
internal static class DecisionTree
{
    public const string Credit = "Has the Vast.ai account credit left?";
    public const string Q1 = "Are there Vast.ai API errors?";
    public const string Q2 = "Does the status page show an incident?";
    public const string Q2ByKind = "The page gives no answer: what does the kind of error say?";
    public const string Q3 = "Is our service healthy?";

    /// <summary>Decides. <paramref name="person"/> is what somebody who looked at the status page said, if anybody did.</summary>
    public static Verdict Decide(IReadOnlyList<Finding> findings, PageAnswer? person, TriageOptions options, KubectlTarget target)
    {
        var evidence = new Evidence(findings, person, options.ErrorsPerSecond);
        var (kind, path) = Walk(evidence);
        var errorKind = evidence.Kind;
        var (severity, reason) = SeverityRule.Of(evidence);
        var asks = kind is VerdictKind.CannotTell && evidence.PageShowsIncident is null && path[^1].Question is Q2ByKind;
        return new Verdict
        {
            Kind = kind,
            ErrorKind = errorKind,
            Severity = severity,
            SeverityReason = reason,
            Headline = HeadlineWords.Of(evidence, kind),
            Path = path,
            Disagreements = Disagreements.Of(evidence),
            WouldSettle = kind is VerdictKind.CannotTell ? Settlement.Of(evidence, target) : [],
            Actions = ActionCatalogue.For(kind, evidence, target),
            AsksAboutPage = asks,
        };
    }

    private static (VerdictKind Kind, IReadOnlyList<TreeStep> Path) Walk(Evidence e)
    {
        if (e.NoCredit)
            return (VerdictKind.OurIntegration, [new(Credit, "no", Because.Credit(e))]);

        var errors = e.VastAiErrors;
        var first = new TreeStep(Q1, Word(errors), Because.VastAiErrors(e));
        return errors switch
        {
            true => WhoseErrors(e, first),
            false => OurService(e, first),
            null => (VerdictKind.CannotTell, [first]),
        };
    }

    /// <summary>Q2.</summary>
    private static (VerdictKind, IReadOnlyList<TreeStep>) WhoseErrors(Evidence e, TreeStep first)
    {
        var second = new TreeStep(Q2, Word(e.PageShowsIncident), Because.Page(e));
        if (e.PageShowsIncident is { } shows)
            return (shows ? VerdictKind.VastAiIncident : VerdictKind.OurIntegration, [first, second]);

        var (verdict, answer) = e.Kind switch
        {
            ErrorKind.Authentication or ErrorKind.RateLimited => (VerdictKind.OurIntegration, "ours to fix"),
            ErrorKind.UpstreamError or ErrorKind.Network when SeenTwice(e) => (VerdictKind.VastAiIncident, "Vast.ai's, on our own evidence"),
            _ => (VerdictKind.CannotTell, "not enough"),
        };
        return (verdict, [first, second, new(Q2ByKind, answer, Because.Kind(e, SeenTwice(e)))]);
    }

    /// <summary>One witness may be wrong about its own road; our call and the integration's own errors together are not.</summary>
    private static bool SeenTwice(Evidence e) => e.ApiFails && ErrorKinds.IsVastAiSide(e.Api!.Kind) && e.IntegrationMeetsVastAiDown;

    /// <summary>Q3.</summary>
    private static (VerdictKind, IReadOnlyList<TreeStep>) OurService(Evidence e, TreeStep first)
    {
        var third = new TreeStep(Q3, Word(e.ServiceHealthy), Because.Service(e));
        var verdict = e.ServiceHealthy switch
        {
            true => VerdictKind.LikelyResolved,
            false => VerdictKind.OurInfrastructure,
            null when e.PodsFail => VerdictKind.OurInfrastructure,
            null => VerdictKind.CannotTell,
        };
        return (verdict, [first, third]);
    }

    private static string Word(bool? answer) => answer switch { true => "yes", false => "no", null => "unknown" };
}
