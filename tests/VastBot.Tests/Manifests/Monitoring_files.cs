using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VastBot.Tests.Manifests;

/// <summary>The alert rules and the dashboard of <c>manifests/monitoring</c>.</summary>
public sealed partial class Monitoring_files
{
    private static readonly string Folder = Path.Combine(Architecture.Sources.Root, "manifests", "monitoring");

    [Theory]
    [InlineData("check", "rules", "alerts.yaml")]
    [InlineData("test", "rules", "alerts_test.yaml")]
    [NeedsProgram("promtool")]
    public async Task Promtool_finds_the_rules_sound_and_their_tests_pass(params string[] arguments)
    {
        var (code, said) = await Promtool(arguments);
        Assert.True(code == 0, said);
    }

    [Fact]
    [NeedsProgram("promtool")]
    public async Task Every_rule_has_a_test_a_severity_and_a_cure()
    {
        var rules = await File.ReadAllTextAsync(Path.Combine(Folder, "alerts.yaml"), TestContext.Current.CancellationToken);
        var tests = await File.ReadAllTextAsync(Path.Combine(Folder, "alerts_test.yaml"), TestContext.Current.CancellationToken);
        var names = AlertName().Matches(rules).Select(match => match.Groups["name"].Value).ToList();
        Assert.NotEmpty(names);
        Architecture.Expect.None(names.Where(name => !tests.Contains(name, StringComparison.Ordinal)));
        Assert.Equal(names.Count, Cure().Count(rules));
        Assert.Equal(names.Count, Severity().Count(rules));
    }

    [Fact]
    [NeedsProgram("promtool")]
    public async Task Every_panel_asks_what_Prometheus_understands()
    {
        var dashboard = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "dashboard.json"), TestContext.Current.CancellationToken))!;
        var expressions = dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => (string)target!["expr"]!).ToList();
        var rules = "groups: [{name: panels, rules: [" + string.Join(", ", expressions.Select((expression, i) => $"{{record: 'panel_{i}', expr: '{expression.Replace("'", "''", StringComparison.Ordinal)}'}}")) + "]}]";
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, rules, TestContext.Current.CancellationToken);
            var (code, said) = await Promtool("check", "rules", file);
            Assert.True(code == 0, said);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Code, string Said)> Promtool(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("promtool", arguments) { UseShellExecute = false, WorkingDirectory = Folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (error, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await error + await output);
    }

    [GeneratedRegex(@"- alert: (?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AlertName();

    [GeneratedRegex("^      cure: ", RegexOptions.Multiline, 1000)]
    private static partial Regex Cure();

    [GeneratedRegex("^      severity: (critical|warning)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Severity();
}
