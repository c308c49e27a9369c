using System.Diagnostics;
using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Slack;
using VastBot.Testing;

namespace VastBot.EndToEnd.Lives;

/// <summary>The real program in a practice world, each life a process of its own over the same record; ended as by the kernel unless it is asked to.</summary>
internal sealed class MortalBot : IAsyncDisposable
{
    private readonly VastBotProcess _vastbot = new();
    private readonly bool _ownsWorld;
    private Process? _running;
    private Task<string> _said = Task.FromResult("");

    private MortalBot(PracticeWorld world, bool ownsWorld)
    {
        (World, _ownsWorld) = (world, ownsWorld);
        foreach (var (key, value) in world.Settings.Where(setting => setting.Key != "Practice")) Set(key, value ?? "");
        Set("Web:Url", "http://127.0.0.1:0");
        Set("Web:PrivateUrl", "http://127.0.0.1:0");
        Set("Storage:Path", File);
        // What a dead process held is anybody's soon, but not so soon that a busy machine takes a living one for dead.
        Set("Storage:OutboxLease", "00:00:05");
        Set("Storage:OutboxPoll", "00:00:00.1");
    }

    public PracticeWorld World { get; }

    public WorkspaceServer Workspace => World.Workspace;

    /// <summary>The record, where it is a file.</summary>
    public string File => Path.Combine(_vastbot.Folder, "vastbot.db");

    /// <summary>Where it lives: the record, and what else it writes.</summary>
    public string Folder => _vastbot.Folder;

    /// <summary>A verb of the command line, with the settings that it lives by.</summary>
    public Task<VastBotProcess.Ended> Run(params string[] arguments) => _vastbot.Run(arguments);

    /// <summary>In a world of its own.</summary>
    public static async Task<MortalBot> In(string scenario) =>
        new(await PracticeWorld.Start(new PracticeWorldOptions { Scenario = scenario }, TestContext.Current.CancellationToken), ownsWorld: true);

    /// <summary>Beside another one.</summary>
    public static MortalBot Beside(MortalBot other) => new(other.World, ownsWorld: false);

    public void Set(string key, string value) => _vastbot.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

    /// <summary>Begins a life; the bot is connected when this ends.</summary>
    public async Task Live()
    {
        var before = Workspace.Sockets.Count;
        _running = _vastbot.Start("run");
        var (output, error) = (_running.StandardOutput.ReadToEndAsync(), _running.StandardError.ReadToEndAsync());
        _said = Said(output, error);
        var ended = _running.WaitForExitAsync();
        var connected = Signal.Until(() => Workspace.Sockets.Count == before + 2, h => Workspace.Sockets.Changed += h, h => Workspace.Sockets.Changed -= h);
        if (await Task.WhenAny(connected, ended) == ended) Assert.Fail($"The bot ended: {await _said}");
        await connected;
    }

    /// <summary>What the life that is over wrote to the log.</summary>
    public async Task<string> Kill()
    {
        if (_running is null) return "";
        var left = Workspace.Sockets.Count - 2;
        _running.Kill();
        await _running.WaitForExitAsync();
        _running.Dispose();
        _running = null;
        await Signal.Until(() => Workspace.Sockets.Count <= left, h => Workspace.Sockets.Changed += h, h => Workspace.Sockets.Changed -= h);
        return await _said;
    }

    /// <summary>Asks it to end, as a host does; what it wrote to the log.</summary>
    public async Task<string> End()
    {
        using var told = Process.Start("kill", ["-TERM", $"{_running!.Id}"]);
        await told.WaitForExitAsync();
        await _running.WaitForExitAsync();
        Assert.Equal(0, _running.ExitCode);
        _running.Dispose();
        _running = null;
        return await _said;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        if (_ownsWorld) await World.DisposeAsync();
        _vastbot.Dispose();
    }

    private static async Task<string> Said(Task<string> output, Task<string> error) => $"{await output}{await error}";
}
