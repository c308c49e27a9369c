using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Http;
using VastBot.Runbook.Outside.VastAi;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>Does Vast.ai's API answer us, with the key that is deployed?</summary>
internal sealed class VastApiProbe(ProbeBench bench, VastAiClient client) : IProbe
{
    private readonly ConcurrentDictionary<string, (long At, VastApiFinding Finding)> _answers = new(StringComparer.Ordinal);

    public ProbeLabel Label { get; } = ProbeLabels.VastApi;

    public TimeSpan Deadline => bench.Options.ProbeDeadline;

    public Task<Finding> Look(EnvironmentSettings environment, CancellationToken ct) =>
        bench.Look(Deadline, watch => Look(environment, watch), (watch, why) => Lost(watch, why, environment), ct);

    private async Task<VastApiFinding> Look(EnvironmentSettings environment, ProbeLook watch)
    {
        var key = await DeployedKey.Find(bench, environment, watch.Token);
        if (key.Value is null) return Lost(watch, key.Why, environment);

        // The key is part of it: after a rotation the old key's answer says nothing.
        var asked = $"{environment.VastAi.ApiUrl} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)))}";
        var wire = bench.Clocks.Wire;
        if (_answers.TryGetValue(asked, out var known) && wire.GetElapsedTime(known.At) is var age && age < bench.Options.ReuseVastAiFor)
        {
            return known.Finding with
            {
                Summary = $"{known.Finding.Summary} (seen {age.TotalSeconds:0} s ago)",
                Duration = watch.Elapsed,
            };
        }

        var asking = wire.GetTimestamp();
        var answer = await client.ReadAccount(environment.VastAi.ApiUrl, key.Value, watch.Left, watch.Caller);
        var finding = VastApiVerdict.Of(answer, bench.Clean(answer.Words, 200)) with
        {
            SeenAt = watch.At,
            Duration = watch.Elapsed,
            RepeatWith = Repeat(environment),
        };
        if (key.Note is { } note) finding = finding with { Details = [.. finding.Details, note] };
        if (answer.Trouble is null) Remember(asked, asking, finding);
        return finding;
    }

    private void Remember(string asked, long at, VastApiFinding finding)
    {
        foreach (var (old, answer) in _answers)
            if (bench.Clocks.Wire.GetElapsedTime(answer.At) > bench.Options.ReuseVastAiFor) _answers.TryRemove(old, out _);
        _answers[asked] = (at, finding);
    }

    private static VastApiFinding Lost(ProbeLook watch, string why, EnvironmentSettings environment) => new()
    {
        Outcome = ProbeOutcome.Unknown,
        Summary = $"Unknown, {why}",
        SeenAt = watch.At,
        Duration = watch.Elapsed,
        RepeatWith = Repeat(environment),
    };

    private static string Repeat(EnvironmentSettings environment) =>
        $"curl -sS --max-time 5 -o /dev/null -w '%{{http_code}} %{{time_total}}s\\n' -H \"Authorization: Bearer $VASTAI_API_KEY\" "
        + Shell.Quote(environment.VastAi.ApiUrl.Below("users/current/").AbsoluteUri);
}
