using VastBot.Drill;
using VastBot.EndToEnd.Fixtures;
using VastBot.Runbook.Model.Triage;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>Every line that triage prints for a person can be pasted into a shell, and says there what triage said.</summary>
[NeedsProgram("kubectl")]
[NeedsProgram("curl")]
public sealed class Lines_to_repeat_by_hand
{
    public static TheoryData<string> EveryScenario { get; } = [.. Scenarios.All];

    [Theory]
    [MemberData(nameof(EveryScenario))]
    public async Task The_line_of_a_finding_sees_what_the_finding_saw(string scenario)
    {
        await using var practice = await Practising.Start(scenario);

        foreach (var finding in (await practice.Triage()).Findings)
        {
            var ended = await practice.Shell.Paste(finding.RepeatWith);
            var what = $"{finding.Probe}: {finding.RepeatWith}\nexit code {ended.Code}\n{ended.Error}{ended.Output}";
            if (finding is { Outcome: ProbeOutcome.Unknown } and not VastApiFinding && scenario == "blind") Assert.True(ended.Error.Length > 0, what);
            else Assert.True(ended is { Code: 0, Error: "" } && Expected(finding, scenario).All(part => ended.Output.Contains(part, StringComparison.Ordinal)), what);
        }
    }

    [Theory]
    [MemberData(nameof(EveryScenario))]
    public async Task The_line_of_an_action_does_in_the_practice_world_what_it_says(string scenario)
    {
        await using var practice = await Practising.Start(scenario);
        var verdict = (await practice.Triage()).Verdict!;
        practice.World.SwitchTo(scenario == "blind" ? "healthy" : scenario);

        foreach (var line in verdict.Actions.Select(action => action.Command).OfType<string>().Where(line => line.Contains("kubectl", StringComparison.Ordinal)))
        {
            // The practice cluster runs no processes and measures none.
            if (line.Contains(" exec ", StringComparison.Ordinal) || line.Contains(" top ", StringComparison.Ordinal)) continue;
            var ended = await practice.Shell.Paste(line);
            Assert.True(ended is { Code: 0, Error: "" } && ended.Output.Length > 0, $"{line}\nexit code {ended.Code}\n{ended.Error}{ended.Output}");
        }
    }

    private static string[] Expected(Finding finding, string scenario) => finding switch
    {
        VastApiFinding => [scenario switch { "vast-outage" or "silent-5xx" => "503", "expired-key" => "401", "rate-limited" => "429", _ => "200" }],
        ErrorRateFinding => ["\"status\":\"success\"", scenario == "bad-deploy" ? "\"result\":[]" : "\"value\":["],
        ErrorLogsFinding logs => logs.Lines.Count > 0 ? ["ERROR"] : [],
        PodsFinding => ["READY", "vastai-integration-"],
        RecentChangesFinding => ["REVISION", "11"],
        _ => [],
    };
}
