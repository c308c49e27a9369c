using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Store;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Lives;
using VastBot.Runbook.Model.Fixes;
using VastBot.Testing;

namespace VastBot.EndToEnd.Clusters;

/// <summary>
/// The real program is killed after a fix was approved: before it began, with a change under way that the cluster has not heard or has made without its
/// answer arriving, and in the middle of the rollout. Its next life carries the fix to its end, and no change is made twice.
/// </summary>
public sealed class A_fix_outlives_its_bot : IAsyncDisposable
{
    private const string Approved = "approved";
    private const string Rollout = "rollout";

    private MortalBot _bot = null!;
    private Eavesdropper _ear = null!;
    private RecordLook _record = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ClusterStore Cluster => _bot.Workspace.World.Objects;

    [Theory]
    [InlineData(Approved, false)]
    [InlineData("/deployments/vastai-integration", false)]
    [InlineData("/deployments/vastai-integration", true)]
    [InlineData(Rollout, false)]
    public async Task A_switch_is_made_once(string at, bool done)
    {
        await Begin("rate-limited", "queue-mode on");
        var before = Generation();

        await DieAndLiveOn(at, done, "Confirm", PracticeIds.Responder);

        Assert.Equal(before + 1, Generation());
        Assert.Equal("queue", _bot.Workspace.World.Variable("RATE_LIMIT_MODE"));
        var armed = Assert.Single((await _record.Environment()).Workarounds);
        Assert.Equal("direct", armed.Before);
        OneCard("Done at");
    }

    [Theory]
    [InlineData("/secrets/vastai-secrets-previous", true)]
    [InlineData("/secrets/vastai-secrets", true)]
    [InlineData("/deployments/vastai-integration", true)]
    public Task A_rotation_is_made_once(string at, bool done) => Rotate(at, done);

    [Long]
    [Theory]
    [InlineData(Approved, false)]
    [InlineData("/secrets/vastai-secrets-previous", false)]
    [InlineData("/secrets/vastai-secrets", false)]
    [InlineData("/secrets/vastai-secrets-next", false)]
    [InlineData("/secrets/vastai-secrets-next", true)]
    [InlineData("/deployments/vastai-integration", false)]
    [InlineData(Rollout, false)]
    public Task A_rotation_is_made_once_wherever_death_comes(string at, bool done) => Rotate(at, done);

    [Fact]
    public async Task What_moved_while_nobody_lived_is_seen_and_nothing_runs()
    {
        await Begin("rate-limited", "queue-mode on");

        await Die(Approved, done: false, "Confirm", PracticeIds.Responder);
        Assert.True(Cluster.TryReplace(ResourceKind.Deployments, Deployment(), Changed(Deployment()), out _));
        await _bot.Live();
        await Until(FixStage.Drifted);

        Assert.Empty(_ear.Changes);
        Assert.Equal("direct", _bot.Workspace.World.Variable("RATE_LIMIT_MODE"));
        OneCard("Not run: the facts moved");
    }

    public async ValueTask DisposeAsync()
    {
        if (_record is not null) await _record.DisposeAsync();
        if (_bot is not null) await _bot.DisposeAsync();
    }

    private async Task Rotate(string at, bool done)
    {
        await Begin("expired-key", "rotate-key");
        var (before, old, fresh) = (Generation(), Key("vastai-secrets"), Key("vastai-secrets-next"));

        await DieAndLiveOn(at, done, "Approve", PracticeIds.Commander);

        Assert.Equal((before + 1, 3), (Generation(), Cluster.List(ResourceKind.ReplicaSets, "vastai").Count));
        Assert.Equal((fresh, old, null), (Key("vastai-secrets"), Key("vastai-secrets-previous"), Key("vastai-secrets-next")));
        OneCard("Done at");
    }

    private async Task Begin(string scenario, string fix)
    {
        _bot = await MortalBot.In(scenario);
        _ear = new Eavesdropper(_bot.World);
        _record = new(new Dictionary<string, string?> { ["Storage:Path"] = _bot.File });
        await _bot.Live();
        await new PersonInSlack(_bot.Workspace, PracticeIds.Responder).Type($"/vast fix {fix}");
        await Waiting.Until(() => Card is not null, Ct);
    }

    private async Task DieAndLiveOn(string at, bool done, string button, string user)
    {
        await Die(at, done, button, user);
        await _bot.Live();
        await Until(FixStage.Done);
    }

    private async Task Die(string at, bool done, string button, string user)
    {
        var held = _ear.Hold(Which(at), done);
        await new PersonInSlack(_bot.Workspace, user).Press(Card!, PracticeIds.Ops, button);
        await held.WaitAsync(VastBotProcess.Patience, TimeProvider.System, Ct);
        await _bot.Kill();
        _ear.Meddle = null;
        var fix = Assert.Single((await _record.Environment()).Fixes);
        Assert.Equal(at == Approved ? FixStage.Approved : FixStage.Running, fix.Stage);
    }

    private static Func<OverheardRequest, bool> Which(string at) => at switch
    {
        Approved => request => request.System == "cluster",
        Rollout => request => request.Query.Contains("watch=true", StringComparison.Ordinal),
        _ => request => request.IsChange && request.Path.EndsWith(at, StringComparison.Ordinal),
    };

    private async Task Until(FixStage stage)
    {
        await Waiting.Until(async () => (await _record.Environment()).Fixes.Single() is { IsOpen: false } fix && await _record.IsDelivered() && Over(fix, stage), Ct);

        static bool Over(Fix fix, FixStage stage) => fix.Stage == stage ? true : throw new InvalidOperationException($"{fix.Stage}: {fix.Trouble}");
    }

    private Message? Card => Cards.SingleOrDefault();

    private IEnumerable<Message> Cards => _bot.Workspace.Messages().Where(message => message is { BotId: not null, OnlyFor: null });

    /// <summary>There is one card, and this is what it says.</summary>
    private void OneCard(string says) => Assert.Contains(says, Assert.Single(Cards).Blocks!.Value.GetRawText(), StringComparison.Ordinal);

    private JsonObject Deployment() => Cluster.Find(ResourceKind.Deployments, "vastai", "vastai-integration")!;

    private static JsonObject Changed(JsonObject deployment)
    {
        var changed = (JsonObject)deployment.DeepClone();
        changed["metadata"]!["generation"] = (long)changed["metadata"]!["generation"]! + 1;
        changed["spec"]!["replicas"] = 4;
        return changed;
    }

    private long Generation() => (long)Deployment()["metadata"]!["generation"]!;

    private string? Key(string secret) => (string?)Cluster.Find(ResourceKind.Secrets, "vastai", secret)!["data"]?["api-key"];
}
