using System.Diagnostics;
using System.Text;
using System.Text.Json;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary><c>vastbot init</c> at a terminal of its own: each answer is typed once its question stands there.</summary>
[NeedsProgram("script")]
public sealed class A_first_configuration_at_a_terminal : IDisposable
{
    private const string BotToken = "xoxb-1234567890-abcdefghijkl";
    private const string AppToken = "xapp-1-A0VASTBOT-0987654321-abcdef";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vastbot-init-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Is_asked_for_question_by_question_and_shows_no_secret()
    {
        var (code, shown) = await Init(
            ("Slack's bot token", $"{BotToken}x\u007f"), ("Slack's app-level token", AppToken), ("Who may declare", "S0ONCALL01"), ("Address of the integration", "http://127.0.0.1:8080/health"),
            ("Address of the Prometheus", "http://127.0.0.1:9090"), ("Address of Vast.ai", ""), ("Kubernetes namespace", ""), ("Name of its deployment", "gateway"));

        Assert.True(code == 0, shown);
        Assert.Contains("is written; only you may read it", shown, StringComparison.Ordinal);
        foreach (var secret in new[] { BotToken[..12], AppToken[..12] }) Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        var file = Path.Combine(_folder.FullName, "appsettings.json");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(file, Ct));
        var (slack, production) = (written.RootElement.GetProperty("Slack"), written.RootElement.GetProperty("Environments").GetProperty("production"));
        Assert.Equal((BotToken, AppToken), (slack.GetProperty("BotToken").GetString(), slack.GetProperty("AppToken").GetString()));
        Assert.Equal(("default", "gateway"), (production.GetProperty("Kubernetes").GetProperty("Namespace").GetString(), production.GetProperty("Kubernetes").GetProperty("Deployment").GetString()));
        Assert.False(production.TryGetProperty("StatusPage", out _));
    }

    [Fact]
    public async Task Says_what_is_wrong_and_asks_for_that_alone_again()
    {
        var (code, shown) = await Init(
            ("Slack's bot token", "hunter2-is-no-token"), ("Slack's app-level token", AppToken), ("Who may declare", "everybody"), ("Address of the integration", "nowhere"),
            ("Address of the Prometheus", ""), ("Address of Vast.ai", ""), ("Kubernetes namespace", ""), ("Name of its deployment", ""),
            ("Slack's bot token", BotToken), ("Who may declare", "S0ONCALL01"), ("Address of the integration", "also-nowhere"), ("Address of the integration", "http://127.0.0.1:8080/health"));

        Assert.True(code == 0, shown);
        Assert.Equal(1, shown.Split("Slack's app-level token").Length - 1);
        foreach (var key in new[] { "Slack:BotToken: ", "Access:Responders: ", "Health:Url: " }) Assert.Contains(key, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", shown, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "appsettings.json"), Ct);
        foreach (var right in new[] { BotToken, AppToken, "S0ONCALL01", "http://127.0.0.1:8080/health" }) Assert.Contains(right, written, StringComparison.Ordinal);
        foreach (var wrong in new[] { "hunter2", "everybody", "nowhere" }) Assert.DoesNotContain(wrong, written, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Shown)> Init(params (string Question, string Answer)[] answers)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "VastBot.dll");
        var start = new ProcessStartInfo("script", ["-qec", $"stty cols 200; exec dotnet '{program}' init", "/dev/null"])
        {
            WorkingDirectory = _folder.FullName, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["TERM"] = "xterm-256color";
        using var process = Process.Start(start)!;
        var shown = new StringBuilder();
        foreach (var (question, answer) in answers)
        {
            await ReadQuestion(process, shown, question);
            await process.StandardInput.WriteAsync($"{answer}\r".AsMemory(), Ct);
            await process.StandardInput.FlushAsync(Ct);
        }

        shown.Append(await process.StandardOutput.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, shown.ToString());
    }

    /// <summary>A question stands on a line of its own (what sets the terminal up aside), and the cursor behind it.</summary>
    private static async Task ReadQuestion(Process process, StringBuilder shown, string question)
    {
        var (line, one) = (new StringBuilder(), new char[1]);
        while (!(line.ToString() is var said && said.Contains(question, StringComparison.Ordinal) && said.EndsWith(": ", StringComparison.Ordinal)))
        {
            Assert.True(await process.StandardOutput.ReadAsync(one, Ct) == 1, $"'{question}' was never asked: {shown}");
            shown.Append(one[0]);
            if (one[0] is '\n' or '\r') line.Clear();
            else line.Append(one[0]);
        }
    }
}
