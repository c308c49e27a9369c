using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Puts the tree's verdict on a report. Should the tree itself break, the findings stand all the same.</summary>
internal sealed partial class VerdictDesk(IEnvironments environments, TriageOptions options, ILogger<VerdictDesk> logger)
{
    public TriageReport Decide(TriageReport report)
    {
        try
        {
            var target = environments.Find(report.Environment) is { } settings ? KubectlTarget.Of(settings) : new KubectlTarget { Environment = report.Environment };
            return report with { Verdict = DecisionTree.Decide(report.Findings, report.PageAnswer, options, target) };
        }
        catch (Exception e)
        {
            Log.TreeBroke(logger, e, report.Id);
            return report with { Verdict = WithoutTree(e) };
        }
    }

    private static Verdict WithoutTree(Exception e) => new()
    {
        Kind = VerdictKind.CannotTell,
        ErrorKind = ErrorKind.None,
        Severity = null,
        SeverityReason = "the decision tree broke",
        Headline = "Cannot tell: the decision tree itself broke. The findings stand; read them by hand.",
        Path = [new(DecisionTree.Q1, "unknown", $"the decision tree broke ({e.GetType().Name}); the log has the rest")],
        WouldSettle = ["Each probe's evidence, read by a person."],
        Actions = [],
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The decision tree broke on {Report}.")]
        public static partial void TreeBroke(ILogger logger, Exception exception, string report);
    }
}
