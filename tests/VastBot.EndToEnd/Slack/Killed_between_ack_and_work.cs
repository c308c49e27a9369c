using System.Diagnostics;
using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.Testing;

namespace VastBot.EndToEnd.Slack;

/// <summary>The real program, killed as by the kernel while it works on what it acknowledged.</summary>
public sealed class Killed_between_ack_and_work : IAsyncLifetime
{
    private readonly VastBotProcess _vastbot = new();
    private PracticeWorld _world = null!;
    private Process? _running;

    private WorkspaceServer Workspace => _world.Workspace;

    public async ValueTask InitializeAsync()
    {
        _world = await PracticeWorld.Start(new PracticeWorldOptions { Scenario = "healthy" }, TestContext.Current.CancellationToken);
        foreach (var (key, value) in _world.Settings.Where(s => s.Key != "Practice")) _vastbot.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value ?? "";
        _vastbot.Environment["Web__Url"] = _vastbot.Environment["Web__PrivateUrl"] = "http://127.0.0.1:0";
        _vastbot.Environment["Storage__Path"] = Path.Combine(_vastbot.Folder, "vastbot.db");
    }

    [Fact]
    public async Task A_click_that_was_acknowledged_leaves_its_buttons_and_works_when_pressed_again()
    {
        await StartBot();
        await Workspace.TypeCommand("/vast triage");
        var card = await Shown(m => IsVerdict(m));

        _world.Break(PracticeSystems.VastAi, Fault.Slow);
        Assert.True(await Workspace.Click(card.Ts, "Re-run"));
        await Shown(m => m.Ts == card.Ts && !IsVerdict(m));
        await Kill();

        var left = Workspace.State.Channel(PracticeIds.Ops)!.Find(card.Ts)!;
        Assert.False(IsVerdict(left));
        Assert.NotNull(ButtonFinder.Find(left.Blocks!.Value, "Re-run"));

        _world.Break(PracticeSystems.VastAi, Fault.None);
        await StartBot();
        Assert.True(await Workspace.Click(card.Ts, "Re-run"));
        await Shown(m => m.Ts == card.Ts && IsVerdict(m));
        Assert.Single(Workspace.Messages(), m => m is { OnlyFor: null, IsReply: false, BotId: not null });
    }

    [Fact]
    public async Task A_form_that_was_acknowledged_is_kept_and_its_work_is_done_by_the_next_process()
    {
        await StartBot();
        // Nothing of the work can be done before the end: Slack makes no channel.
        Workspace.Faults.Storm("conversations.create", int.MaxValue);
        var view = await OpenForm("/vast declare production The proxy refuses everyone");
        await Workspace.Viewing.Submit(PracticeIds.Responder, view.Id, field => field.Item1 == "title" ? ["The proxy refuses everyone"] : Untouched(view, field));
        Assert.Null(Workspace.State.FindView(view.Id, null)?.Trouble);
        await Kill();
        Assert.DoesNotContain(Workspace.State.Channels, IsIncident);

        Workspace.Faults.Storm("conversations.create", 0);
        await StartBot();
        await Signal.Until(() => Workspace.State.Channels.Exists(IsIncident), h => Workspace.State.Changed += h, h => Workspace.State.Changed -= h);
        var channel = Assert.Single(Workspace.State.Channels, IsIncident);
        await Signal.Until(
            () => Workspace.Messages(channel.Id).Any(m => m.Text.Contains("The proxy refuses everyone", StringComparison.Ordinal)),
            h => Workspace.State.Changed += h,
            h => Workspace.State.Changed -= h);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        await _world.DisposeAsync();
        _vastbot.Dispose();
    }

    private static bool IsIncident(Drill.Workspace.State.Channel channel) => channel.Name.StartsWith("inc-", StringComparison.Ordinal);

    /// <summary>What the form held when it opened.</summary>
    private static IReadOnlyList<string>? Untouched(View view, (string Block, string Action) field) =>
        view.Body.Items("blocks").Where(b => b.Text("block_id") == field.Block && b.Get("element") is not null)
            .Select(b => (IReadOnlyList<string>)Drill.Workspace.Interaction.ElementValues.Initial(b.Get("element")!.Value)).FirstOrDefault();

    private async Task<View> OpenForm(string command)
    {
        await Workspace.TypeCommand(command);
        await Signal.Until(() => Workspace.State.StackOf(PracticeIds.Responder).Count == 1, h => Workspace.State.Changed += h, h => Workspace.State.Changed -= h);
        return Workspace.State.StackOf(PracticeIds.Responder)[0];
    }

    private static bool IsVerdict(Message m) => m.Blocks is { } blocks && blocks.GetRawText().Contains("*Verdict*", StringComparison.Ordinal);

    private async Task StartBot()
    {
        _running = _vastbot.Start("run");
        var (output, error) = (_running.StandardOutput.ReadToEndAsync(), _running.StandardError.ReadToEndAsync());
        var ended = _running.WaitForExitAsync();
        var connected = Signal.Until(() => Workspace.Sockets.Count == 2, h => Workspace.Sockets.Changed += h, h => Workspace.Sockets.Changed -= h);
        if (await Task.WhenAny(connected, ended) == ended) Assert.Fail($"The bot ended: {await output} {await error}");
        await connected;
    }

    private async Task Kill()
    {
        if (_running is null) return;
        _running.Kill();
        await _running.WaitForExitAsync();
        _running.Dispose();
        _running = null;
        await Signal.Until(() => Workspace.Sockets.Count == 0, h => Workspace.Sockets.Changed += h, h => Workspace.Sockets.Changed -= h);
    }

    private async Task<Message> Shown(Func<Message, bool> condition)
    {
        await Signal.Until(() => Workspace.Messages().Any(condition), h => Workspace.State.Changed += h, h => Workspace.State.Changed -= h);
        return Workspace.Messages().Last(condition);
    }
}
