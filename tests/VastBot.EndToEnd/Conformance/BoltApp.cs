using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using VastBot.Drill.Workspace;
using VastBot.Testing;

namespace VastBot.EndToEnd.Conformance;

/// <summary>The app on Slack's own client: <c>Bolt/app.mjs</c> in a process of its own.</summary>
public abstract class BoltApp(bool overHttp) : ScriptedApp(overHttp)
{
    private protected override async Task<IAsyncDisposable> Start(WorkspaceServer slack, int? port)
    {
        var folder = Path.GetFullPath("../Bolt", Here());
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) NeedsProgramAttribute.Missing("Slack's own client is not installed: tests/run.sh does it by 'npm ci' in tests/VastBot.EndToEnd/Bolt.");
        var start = new ProcessStartInfo("node", ["app.mjs"])
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["API_URL"] = slack.ApiUrl.ToString();
        start.Environment["BOT_TOKEN"] = slack.BotToken;
        start.Environment["APP_TOKEN"] = slack.AppToken;
        start.Environment["SIGNING_SECRET"] = slack.SigningSecret;
        start.Environment["PORT"] = port?.ToString(CultureInfo.InvariantCulture) ?? "";
        var process = new BoltProcess(Process.Start(start)!);
        await process.UntilReady();
        return process;
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private sealed class BoltProcess(Process process) : IAsyncDisposable
    {
        private readonly Task<string> _error = process.StandardError.ReadToEndAsync();

        public async Task UntilReady()
        {
            using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line != "ready") continue;
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }

            Assert.Fail($"The Bolt app did not start. {await _error}");
        }

        public async ValueTask DisposeAsync()
        {
            process.StandardInput.Close();
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
