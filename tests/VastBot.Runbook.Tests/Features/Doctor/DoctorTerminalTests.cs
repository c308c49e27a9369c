using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Doctor;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Tests.Features.Doctor;

public sealed class DoctorTerminalTests
{
    [Theory]
    [InlineData(Condition.Well, 0, "All is well.")]
    [InlineData(Condition.Warning, 1, "1 warning.")]
    [InlineData(Condition.Broken, 2, "1 broken.")]
    internal async Task The_exit_code_says_the_worst(Condition condition, int code, string last)
    {
        var (exit, stdout) = await Run(Found(condition), "doctor");
        Assert.Equal(code, exit);
        Assert.EndsWith(last + Environment.NewLine, stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_without_secrets()
    {
        var (exit, stdout) = await Run(DoctorFinding.Broken("Login", "password=hunter22", "Change it."), "doctor", "--json");
        using var json = JsonDocument.Parse(stdout);
        var part = json.RootElement.GetProperty("parts")[0];
        Assert.Equal((2, "Broken", "Part"), (exit, json.RootElement.GetProperty("condition").GetString(), part.GetProperty("name").GetString()));
        Assert.Equal("Change it.", part.GetProperty("findings")[0].GetProperty("cure").GetString());
        Assert.DoesNotContain("hunter22", stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_steers_a_terminal_reaches_it() =>
        Assert.DoesNotContain(
            (await Run(DoctorFinding.Broken("\u001b[2J", "\u001b]0;owned\u0007", "\u001b[2J"), "doctor")).Stdout, c => char.IsControl(c) && c is not ('\n' or '\r'));

    private static DoctorFinding Found(Condition condition) => new("It", condition, "was seen", condition == Condition.Well ? null : "Cure it.");

    private static async Task<(int Exit, string Stdout)> Run(DoctorFinding finding, params string[] args)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(new DoctorBench(new ScriptedCheck("Part", finding)).Doctor)
            .AddSingleton(new OutsideText(new SecretMasker()))
            .AddSingleton(new PracticeMark(false))
            .AddSingleton<DoctorJson>()
            .AddSingleton<DoctorScreen>()
            .BuildServiceProvider();
        using var stdout = new StringWriter();
        var root = new RootCommand { new DoctorTerminal().Build((_, _) => Task.FromResult<IServiceProvider>(services)) };
        var exit = await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = stdout }, TestContext.Current.CancellationToken);
        return (exit, stdout.ToString());
    }
}
