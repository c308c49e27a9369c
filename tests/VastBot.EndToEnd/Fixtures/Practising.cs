using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Composition;
using VastBot.Drill;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Settings;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>A practice world, triage in it, and a shell for the person who stands beside.</summary>
internal sealed class Practising : IAsyncDisposable
{
    private readonly TerminalServices _vastbot;
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("vastbot-person-");

    private Practising(PracticeWorld world)
    {
        World = world;
        var masker = new SecretMasker();
        _vastbot = TerminalServices.Build(BotSettings.Practice(world.Settings, masker), masker, practice: true, slack: false, world.Clock);
        Shell = new Command(_home.FullName, new Dictionary<string, string> { ["VASTAI_API_KEY"] = Keys.Deployed });
    }

    public PracticeWorld World { get; }

    public Command Shell { get; }

    /// <summary>A folder that goes when the practice ends.</summary>
    public string Home => _home.FullName;

    public static async Task<Practising> Start(string scenario = "healthy") =>
        new(await PracticeWorld.Start(new PracticeWorldOptions { Scenario = scenario }, TestContext.Current.CancellationToken));

    public async Task<TriageReport> Triage()
    {
        var run = _vastbot.Services.GetRequiredService<ITriage>().Run("production");
        TriageReport? last = null;
        await foreach (var report in run.Reports.WithCancellation(TestContext.Current.CancellationToken)) last = report;
        return last!;
    }

    /// <summary>kubectl with the kubeconfig that the practice world wrote.</summary>
    public Task<Command.Ended> Kubectl(string kubectl, params string[] arguments) => Shell.Run(kubectl, ["--kubeconfig", World.KubeConfig, .. arguments]);

    /// <summary>One object of the bot's namespace, such as <c>deployment/vastbot</c>.</summary>
    public async Task<JsonNode> Get(string what) => JsonNode.Parse((await Kubectl("kubectl", "get", "-n", "vastbot", what, "-o", "json")).Well().Output)!;

    public async ValueTask DisposeAsync()
    {
        await _vastbot.DisposeAsync();
        await World.DisposeAsync();
        _home.Delete(recursive: true);
    }
}
