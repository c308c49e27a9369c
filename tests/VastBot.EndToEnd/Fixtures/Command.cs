using System.Diagnostics;
using VastBot.Testing;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>A program of this machine, run to its end with a home of its own, so that nobody's login and nobody's cache takes part.</summary>
internal sealed class Command(string home, IReadOnlyDictionary<string, string> environment)
{
    /// <summary>Runs a line as a person would paste it.</summary>
    public Task<Ended> Paste(string line) => Run("/bin/sh", "-c", line);

    public async Task<Ended> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = home, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.Environment["HOME"] = home;
        start.Environment.Remove("KUBECONFIG");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return new Ended(process.ExitCode, await output, await error);
    }

    internal sealed record Ended(int Code, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>Its output, if it went well.</summary>
        public Ended Well()
        {
            Assert.True(Code == 0 && Error.Length == 0, $"exit code {Code}: {Error}{Output}");
            return this;
        }
    }
}
