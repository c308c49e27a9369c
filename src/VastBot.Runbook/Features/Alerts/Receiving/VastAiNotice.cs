using System.Text.Json;
using System.Text.RegularExpressions;
using VastBot.Runbook.Model.Alerts;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Reads a notification of Vast.ai's. Pure.</summary>
internal static partial class VastAiNotice
{
    private const int LongestKind = 80;

    /// <summary>Vast.ai says seldom that something is over: after this silence the next notification begins a new card.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromHours(6);

    private static readonly string[] Things = ["instance_id", "contract_id", "machine_id"];

    /// <summary>Of an account's troubles there is one each, whatever else the notification names.</summary>
    private static readonly string[] OfTheAccount = [VastAiKinds.LowCredit, VastAiKinds.PaymentFailed];

    /// <returns>One group that begins or goes on, or those that end; none for a trial of the webhook.</returns>
    public static IReadOnlyList<AlertNews> Read(JsonElement body, string id, string environment, DateTimeOffset now)
    {
        var kind = body.Text("notif_type");
        if (kind is "webhook_test" or "" || kind.Length > LongestKind) return [];
        var ended = VastAiKinds.Ended(kind);
        var subject = body.Text("subject") is { Length: > 0 } said ? said : kind;
        var thing = Thing(body, subject);
        var at = At(body, now);
        return [.. (ended.Count > 0 ? ended : [VastAiKinds.Trouble(kind)]).Select(trouble => new AlertNews
        {
            Source = AlertSource.VastAi,
            Key = OfTheAccount.Contains(trouble) ? trouble : $"{trouble}/{thing}",
            Environment = environment,
            Title = $"Vast.ai: {subject}",
            Severity = VastAiKinds.Severity(trouble),
            Link = new Uri("https://cloud.vast.ai/"),
            Firing = ended.Count == 0,
            Lines = [new AlertLine(id, body.Text("message") is { Length: > 0 } message ? message : subject, at, ended.Count > 0 ? at : null)],
            ForgetAfter = Silence,
        })];
    }

    /// <summary>Which instance or machine; the subject names it where the data does not.</summary>
    private static string Thing(JsonElement body, string subject)
    {
        var data = body.Get("data") ?? default;
        foreach (var name in Things)
        {
            if (data.Text(name) is { Length: > 0 and <= 40 } value) return value;
        }

        return Number().Match(subject) is { Success: true } found ? found.Groups["number"].Value : "";
    }

    private static DateTimeOffset At(JsonElement body, DateTimeOffset now) =>
        body.Get("timestamp") is { ValueKind: JsonValueKind.Number } stamp && stamp.TryGetDouble(out var seconds) && seconds is > 0 and < 4e9
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : now;

    [GeneratedRegex("#(?<number>[0-9]{1,12})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
