using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace VastBot.Testing;

/// <summary><c>vastbot drill --no-browser</c>, started and at its address; ends as a container ends: a shell that runs the tests in the background makes Ctrl-C's signal unheard.</summary>
internal sealed partial class RunningDrill : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output;
    private readonly Task<string> _error;

    private RunningDrill(Process process, StringBuilder output, Task<string> error, Uri page)
    {
        (_process, _output, _error) = (process, output, error);
        Page = page;
    }

    public Uri Page { get; }

    public static async Task<RunningDrill> Start(VastBotProcess vastbot, params string[] arguments)
    {
        var process = vastbot.Start(["drill", "--no-browser", .. arguments]);
        var error = process.StandardError.ReadToEndAsync();
        var output = new StringBuilder();
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                output.AppendLine(line);
                if (Address().Match(line) is { Success: true } match) return new RunningDrill(process, output, error, new Uri(match.Value));
            }
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        throw new InvalidOperationException($"The drill named no address. {output}{await error}");
    }

    public async Task<VastBotProcess.Ended> Interrupt()
    {
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using (var interrupt = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await interrupt.WaitForExitAsync(patience.Token);
        _output.Append(await _process.StandardOutput.ReadToEndAsync(patience.Token));
        await _process.WaitForExitAsync(patience.Token);
        return new VastBotProcess.Ended(_process.ExitCode, _output.ToString(), await _error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://[\d.]+:\d+\S*", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Address();
}
