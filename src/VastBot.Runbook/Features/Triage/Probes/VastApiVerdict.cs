using System.Globalization;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Http;
using VastBot.Runbook.Outside.VastAi;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>What an answer of Vast.ai means. A refusal is the answer; only an address that is not Vast.ai's leaves it unknown.</summary>
internal static class VastApiVerdict
{
    public static VastApiFinding Of(VastAiAnswer answer, string words)
    {
        var said = words.Length > 0 ? $": {words}" : "";
        return answer switch
        {
            { Status: 401 } => Failing(answer, ErrorKind.Authentication, $"Vast.ai refuses the key (401){said}"),
            { Status: 403, IsHtml: true } => Blocked(answer),
            { Status: 403 } when words.StartsWith("error code:", StringComparison.OrdinalIgnoreCase) => Blocked(answer),
            { Status: 403 } => Failing(answer, ErrorKind.Authentication, $"Vast.ai forbids this to the key (403){said}"),
            { Status: 408 } => Failing(answer, ErrorKind.Network, $"Vast.ai gave up waiting (408){said}"),
            { Status: 429 } => Result(answer, ProbeOutcome.Degraded, ErrorKind.None, $"Vast.ai limited this probe (429){said}; that alone does not say that the integration is limited"),
            { Status: >= 500 and <= 599 } => Failing(answer, ErrorKind.UpstreamError, $"Vast.ai answers {answer.Status}{said}"),
            { Trouble: HttpTrouble.NotSent } => Unknown(answer, $"because {words}"),
            { Trouble: { } trouble } => Failing(
                answer with { Status = null }, ErrorKind.Network, trouble == HttpTrouble.TimedOut ? $"No answer from Vast.ai: {words}" : $"Vast.ai cannot be reached: {words}"),
            { Status: >= 200 and <= 299, IsHtml: true } => Failing(answer, ErrorKind.Network, "A web page answers in place of Vast.ai's API: something on the way, such as a proxy or a login page"),
            { Status: >= 200 and <= 299, IsObject: false } =>
                Unknown(answer, $"because Vast.ai's address answers {answer.Status}, but not with what its API sends: check Environments:<name>:VastAi:ApiUrl and any proxy on the way"),
            { Status: >= 200 and <= 299 } => Working(answer),
            _ => Unknown(answer, $"because the address answers {answer.Status}{said}: check Environments:<name>:VastAi:ApiUrl"),
        };
    }

    private static VastApiFinding Working(VastAiAnswer answer)
    {
        var summary = $"Vast.ai accepts the key and answers in {Milliseconds(answer)} ms";
        if (answer.Credit is not { } credit) return Result(answer, ProbeOutcome.Ok, ErrorKind.None, summary);
        var amount = credit.ToString("0.00", CultureInfo.InvariantCulture);
        return credit > 0
            ? Result(answer, ProbeOutcome.Ok, ErrorKind.None, $"{summary}; credit ${amount}")
            : Result(answer, ProbeOutcome.Degraded, ErrorKind.None, $"Account credit is ${amount}: add credit. {summary}");
    }

    private static VastApiFinding Blocked(VastAiAnswer answer) =>
        Failing(answer, ErrorKind.Network, "The edge in front of Vast.ai blocks this network (403 with a web page): not the key");

    private static VastApiFinding Failing(VastAiAnswer answer, ErrorKind kind, string summary) => Result(answer, ProbeOutcome.Failing, kind, summary);

    private static VastApiFinding Unknown(VastAiAnswer answer, string why) => Result(answer, ProbeOutcome.Unknown, ErrorKind.None, $"Unknown, {why}");

    private static VastApiFinding Result(VastAiAnswer answer, ProbeOutcome outcome, ErrorKind kind, string summary) => new()
    {
        Outcome = outcome,
        Kind = kind,
        Status = answer.Status,
        Credit = answer.Credit,
        Summary = summary,
        SeenAt = default,
        Duration = answer.Latency,
        RepeatWith = "",
    };

    private static string Milliseconds(VastAiAnswer answer) => answer.Latency.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
}
