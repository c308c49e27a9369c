using System.Globalization;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.ServiceHealth;

/// <summary>What an answer of the health endpoint means, for everybody who asks it.</summary>
/// <param name="Outcome">Failing where the service fails, Unknown where the address does not speak for the service.</param>
/// <param name="Healthy">Null where nobody can say.</param>
/// <param name="Words">One sentence; "because …" with the advice where it is unknown.</param>
internal sealed record HealthJudgement(ProbeOutcome Outcome, bool? Healthy, string Words)
{
    /// <param name="service">Name of the entry that speaks of Vast.ai.</param>
    /// <param name="show">Makes a word from outside fit to be shown.</param>
    public static HealthJudgement Of(HealthAnswer answer, string service, Func<string, string> show) => answer switch
    {
        { Status: >= 500 } => Spoken(answer, service, show, false),
        { Status: 401 or 403 } => Unknown($"because the address answers {answer.Status}: it wants a login, so give the bot one without or another address"),
        { Status: not null and (< 200 or > 299) } => Unknown($"because the address answers {answer.Status}: check Environments:<name>:Health:Url"),
        { Trouble: HttpTrouble.Refused or HttpTrouble.TimedOut or HttpTrouble.CutOff } => new(ProbeOutcome.Failing, false, $"The service does not answer: {answer.Why}"),
        { Trouble: HttpTrouble.Tls or HttpTrouble.NameUnknown } => Unknown($"because {answer.Why}: check the address and its certificate"),
        { Trouble: not null } => Unknown($"because {answer.Why}: check the address"),
        { IsObject: false } => Unknown("because the answer is not the JSON object that a health endpoint sends: check the address"),
        { Overall: null, Service: null } => Unknown($"because the answer says neither how the service is nor how {service} is: check Environments:<name>:Health:Url"),
        _ => Spoken(answer, service, show, answer.Overall is null || HealthWord.IsGood(answer.Overall)),
    };

    private static HealthJudgement Spoken(HealthAnswer answer, string service, Func<string, string> show, bool healthy)
    {
        var outcome = healthy
            ? answer.Service is null || HealthWord.IsGood(answer.Service) ? ProbeOutcome.Ok : ProbeOutcome.Degraded
            : answer.Status < 500 && answer.Overall is { } word && HealthWord.IsMiddling(word) ? ProbeOutcome.Degraded : ProbeOutcome.Failing;
        var state = answer.Overall is null ? "answers" : $"says \"{show(answer.Overall)}\"";
        var status = answer.Status is >= 200 and <= 299 ? "" : $" ({answer.Status})";
        var named = answer.Service is null ? "" : $"; of {service} it says \"{show(answer.Service)}\"";
        return new(outcome, healthy, string.Create(CultureInfo.InvariantCulture, $"The service {state}{status} in {answer.Latency.TotalMilliseconds:0} ms{named}"));
    }

    private static HealthJudgement Unknown(string because) => new(ProbeOutcome.Unknown, null, because);
}
