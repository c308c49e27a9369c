using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Tests.Features.Triage;

public sealed class TriageTerminalTests
{
    [Theory]
    [InlineData("healthy", 0)]
    [InlineData("flapping", 0)]
    [InlineData("vast-outage", 1)]
    [InlineData("bad-deploy", 1)]
    [InlineData("blind", 2)]
    public async Task The_exit_code_says_what_was_found(string situation, int code)
    {
        var (exit, stdout, stderr) = await Run(SeenIn.All[situation], "triage");

        Assert.Equal((code, ""), (exit, stderr));
        Assert.Contains("Vast.ai API", stdout, StringComparison.Ordinal);
        Assert.Contains("Verdict", stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_with_the_promised_fields_and_nothing_beside_it()
    {
        var (_, stdout, _) = await Run(SeenIn.All["expired-key"], "triage", "production", "--json");

        using var json = JsonDocument.Parse(stdout);
        var root = json.RootElement;
        Assert.Equal("OurIntegration", root.GetProperty("verdict").GetString());
        Assert.Equal("Authentication", root.GetProperty("errorKind").GetString());
        Assert.Equal("P1", root.GetProperty("severity").GetString());
        Assert.Equal("yes", root.GetProperty("path")[0].GetProperty("answer").GetString());
        Assert.Equal(DecisionTree.Q1, root.GetProperty("path")[0].GetProperty("question").GetString());
        var api = root.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("probe").GetString() == "vast-api");
        Assert.Equal(("Failing", 120.0), (api.GetProperty("outcome").GetString(), api.GetProperty("durationMs").GetDouble()));
        Assert.Equal("answers 401", api.GetProperty("summary").GetString());
        Assert.Contains("$VASTAI_API_KEY", api.GetProperty("repeatWith").GetString(), StringComparison.Ordinal);
        var rotate = root.GetProperty("actions").EnumerateArray().Single(a => a.GetProperty("id").GetString() == "rotate-key");
        Assert.Contains("\"%s\"", rotate.GetProperty("command").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severity_is_null_when_all_is_well()
    {
        using var json = JsonDocument.Parse((await Run(SeenIn.All["healthy"], "triage", "--json")).Stdout);

        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("severity").ValueKind);
    }

    [Fact]
    public async Task An_unknown_environment_is_bad_usage_and_leaves_stdout_empty()
    {
        var (exit, stdout, stderr) = await Run(SeenIn.All["healthy"], "triage", "prodction");

        Assert.Equal((64, ""), (exit, stdout));
        Assert.Contains("Did you mean 'production'?", stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_steers_a_terminal_reaches_it()
    {
        var findings = SeenIn.All["healthy"].Select(f => f with { Summary = "\u001b[2J\u001b]0;owned\u0007 fine" });

        Assert.DoesNotContain((await Run([.. findings], "triage")).Stdout, c => char.IsControl(c) && c is not ('\n' or '\r'));
    }

    private static async Task<(int Exit, string Stdout, string Stderr)> Run(IReadOnlyList<Finding> findings, params string[] args)
    {
        var bench = new TriageBench(TriageBench.Probes(findings));
        await using var services = new ServiceCollection()
            .AddSingleton<ITriage>(bench.Runner)
            .AddSingleton(bench.Environments)
            .AddSingleton(new OutsideText(new SecretMasker()))
            .AddSingleton(new PracticeMark(false))
            .AddSingleton<TriageJson>()
            .BuildServiceProvider();
        using StringWriter stdout = new(), stderr = new();
        var root = new RootCommand { new TriageTerminal().Build((_, _) => Task.FromResult<IServiceProvider>(services)) };
        var exit = await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = stdout, Error = stderr }, TestContext.Current.CancellationToken);
        return (exit, stdout.ToString(), stderr.ToString());
    }
}
