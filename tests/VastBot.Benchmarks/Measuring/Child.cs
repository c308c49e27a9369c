using System.Diagnostics;

namespace VastBot.Benchmarks.Measuring;

/// <summary>A process of the benchmark's own; ended with it.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;

    private Child(Process process) => _process = process;

    public int Pid => _process.Id;

    /// <summary>Another copy of this program.</summary>
    public static Child Self(params string[] arguments) => Start(Path.Combine(AppContext.BaseDirectory, "VastBot.Benchmarks"), arguments);

    public static Child Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new Child(Process.Start(start)!);
    }

    /// <summary>The next line of its output.</summary>
    public async Task<string> Line() => await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{_process.StartInfo.FileName} has ended.");

    /// <summary>One line in, one line out.</summary>
    public async Task<string> Ask(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await Line();
    }

    /// <summary>Everything it writes until it ends.</summary>
    public async Task<string> ToEnd()
    {
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return output;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
