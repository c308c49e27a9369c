using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using VastBot.Drill;
using VastBot.Testing;

namespace VastBot.EndToEnd.Soak;

/// <summary>One replica of the real program, on a database that others share; it may be killed and started again, but never end by itself.</summary>
internal sealed class Replica : IAsyncDisposable
{
    private const int LinesToKeep = 30;

    private readonly VastBotProcess _vastbot = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private Process? _process;

    public Replica(PracticeWorld world, string connection)
    {
        foreach (var (key, value) in world.Settings.Where(setting => setting.Key is not ("Practice" or "Storage:Path"))) Set(key, value ?? "");
        Set("Web:Url", "http://127.0.0.1:0");
        Set("Web:PrivateUrl", "http://127.0.0.1:0");
        Set("Storage:Provider", "PostgreSql");
        Set("Storage:ConnectionString", connection);
        // Short, for what a dead one held; longer than a busy machine's pauses, or a living one would be taken for dead.
        Set("Storage:OutboxLease", "00:00:06");
        Set("Storage:OutboxBackOffCap", "00:00:03");
        Set("Logging:Format", "Json");
    }

    /// <summary>After <see cref="ListenOnKnownPorts"/>.</summary>
    public Uri Public { get; private set; } = null!;

    public Uri Private { get; private set; } = null!;

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>How often it was started.</summary>
    public int Lives { get; private set; }

    /// <summary>The newest lines of level Error, and what made a process end by itself.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Resident, in bytes; 0 while it does not run.</summary>
    public long Memory
    {
        get
        {
            try
            {
                _process?.Refresh();
                return IsRunning ? _process!.WorkingSet64 : 0;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    public void Set(string key, string value) => _vastbot.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

    /// <summary>For one life only: between two somebody else may take them.</summary>
    public void ListenOnKnownPorts()
    {
        (Public, Private) = (Free(), Free());
        Set("Web:Url", Public.ToString().TrimEnd('/'));
        Set("Web:PrivateUrl", Private.ToString().TrimEnd('/'));
    }

    public void Start()
    {
        _process = _vastbot.Start("run");
        Lives++;
        // Both are read to the end: a full pipe would stop it.
        _ = Keep(_process.StandardOutput, line => line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"Level\":\"Fatal\"", StringComparison.Ordinal));
        _ = Keep(_process.StandardError, _ => true);
    }

    /// <summary>As the kernel would.</summary>
    public async Task Kill()
    {
        if (_process is null) return;
        if (_process.HasExited) Assert.Fail($"A replica ended by itself with {_process.ExitCode}: {string.Join('\n', _errors)}");
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>As Kubernetes does when it replaces one; what the process ended with.</summary>
    public async Task<int> End()
    {
        using var told = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await told.WaitForExitAsync();
        await _process.WaitForExitAsync();
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning) await Kill();
        _vastbot.Dispose();
    }

    private static Uri Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }

    private async Task Keep(StreamReader lines, Func<string, bool> isTrouble)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (!isTrouble(line)) continue;
            _errors.Enqueue(line);
            if (_errors.Count > LinesToKeep) _errors.TryDequeue(out _);
        }
    }
}
