using System.Net.Sockets;
using System.Text.Json;

namespace VastBot.Tests.Practice;

/// <summary>Every outside system is configured, in a file and in the environment, at an address where somebody notes whoever connects.</summary>
public sealed class A_practice_run_touches_nothing_real : IAsyncDisposable
{
    private readonly Decoy _decoy = new();
    private readonly VastBotProcess _vastbot = new();
    private readonly string _home = Directory.CreateTempSubdirectory("vastbot-home-").FullName;
    private readonly string _temporary = Directory.CreateTempSubdirectory("vastbot-temp-").FullName;
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("vastbot-elsewhere-").FullName;

    public A_practice_run_touches_nothing_real()
    {
        var settings = Settings();
        File.WriteAllText(Path.Combine(_vastbot.Folder, "appsettings.json"), JsonSerializer.Serialize(settings));
        foreach (var (key, value) in settings) _vastbot.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var proxy in new[] { "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy" }) _vastbot.Environment[proxy] = _decoy.Url;
        _vastbot.Environment["NO_PROXY"] = _vastbot.Environment["no_proxy"] = "";
        _vastbot.Environment["ASPNETCORE_URLS"] = "http://0.0.0.0:0";
        _vastbot.Environment["KUBECONFIG"] = Path.Combine(_elsewhere, "kubeconfig");
        _vastbot.Environment["HOME"] = _home;
        _vastbot.Environment["TMPDIR"] = _temporary;
        _vastbot.Environment["DOTNET_EnableDiagnostics"] = "0";
        File.WriteAllText(Path.Combine(_elsewhere, "kubeconfig"), KubeConfig());
    }

    public async ValueTask DisposeAsync()
    {
        _vastbot.Dispose();
        await _decoy.DisposeAsync();
        foreach (var folder in new[] { _home, _temporary, _elsewhere }) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_decoy_notices_who_connects()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync("127.0.0.2", new Uri(_decoy.Url).Port, TestContext.Current.CancellationToken);
            Assert.Equal(0, await client.GetStream().ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, TestContext.Current.CancellationToken));
        }

        Assert.Equal(1, _decoy.Connections);
    }

    [Theory]
    [InlineData("triage --drill silent-5xx --json", 1)]
    [InlineData("triage --drill healthy", 0)]
    [InlineData("health --drill healthy", 0)]
    [InlineData("doctor --drill blind --json", 2)]
    [InlineData("incidents --drill healthy", 2)]
    [InlineData("incident INC-1 --drill healthy", 2)]
    [InlineData("render --drill healthy", 0)]
    [InlineData("fix restart --dry-run --drill healthy", 0)]
    [InlineData("manifest --drill healthy", 0)]
    [InlineData("backup b.db --drill healthy", 1)]
    [InlineData("restore b.db --drill healthy", 1)]
    [InlineData("postmortem INC-1 --drill healthy", 2)]
    [InlineData("stats --drill healthy", 2)]
    [InlineData("evidence --since 5m --out kept.tar.gz --drill healthy", null)]
    public async Task A_verb_with_drill_lives_in_the_practice_world_alone(string line, int? code)
    {
        var ended = await _vastbot.Run(line.Split(' '));
        // What was asked for by name stays.
        File.Delete(Path.Combine(_vastbot.Folder, "kept.tar.gz"));
        Assert.True(ended.Code == code || (code is null && ended.Code is 0 or 1), $"{ended.Code}: {ended.Error}");
        ExpectUntouched();
    }

    [Fact]
    public void Every_verb_that_can_be_drilled_is_tried_here()
    {
        var verbs = VastBot.Runbook.RunbookSetup.TerminalVerbs.Select(verb => verb.Build((_, _) => throw new NotSupportedException()).Name);
        var tried = typeof(A_practice_run_touches_nothing_real).GetMethod(nameof(A_verb_with_drill_lives_in_the_practice_world_alone))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Cast<InlineDataAttribute>().Select(line => ((string)line.Data[0]!).Split(' ')[0]);
        Assert.Empty(verbs.Except(tried));
    }

    [Fact]
    public async Task The_drill_lives_in_the_practice_world_alone_and_leaves_nothing_behind()
    {
        await using var drill = await RunningDrill.Start(_vastbot);
        Assert.Equal("127.0.0.1", drill.Page.Host);
        var ended = await drill.Interrupt();
        Assert.True(ended.Code == 0, $"{ended.Code}: {ended.Error}");
        ExpectUntouched();
    }

    private void ExpectUntouched()
    {
        Assert.Equal(0, _decoy.Connections);
        Assert.Equal(["appsettings.json"], Files(_vastbot.Folder));
        Assert.Equal(["kubeconfig"], Files(_elsewhere));
        Assert.Empty(Files(_home));
        Assert.Empty(Files(_temporary));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file));

    private Dictionary<string, string> Settings() => new()
    {
        ["Slack:ApiUrl"] = _decoy.Url,
        ["Slack:BotToken"] = "xoxb-0-fake-looks-real",
        ["Slack:AppToken"] = "xapp-0-fake-looks-real",
        ["Slack:SigningSecret"] = "0123456789abcdef0123456789abcdef",
        ["Environments:production:StatusPage:Url"] = _decoy.Url,
        ["Environments:production:VastAi:ApiUrl"] = _decoy.Url,
        ["Environments:production:VastAi:ApiKey"] = "fake-looks-real",
        ["Environments:production:Kubernetes:Server"] = _decoy.Url,
        ["Environments:production:Kubernetes:Token"] = "fake-looks-real",
        ["Environments:production:Health:Url"] = _decoy.Url,
        ["Environments:production:Prometheus:Url"] = _decoy.Url,
        ["Environments:production:Prometheus:BackupUrl"] = _decoy.Url,
        ["Environments:elsewhere:Health:Url"] = _decoy.Url,
        ["Storage:Path"] = Path.Combine(_elsewhere, "vastbot.db"),
        ["PagerDuty:Url"] = _decoy.Url,
        ["PagerDuty:RoutingKey"] = new string('a', 32),
        ["Heartbeat:Url"] = _decoy.Url,
        ["Telemetry:OtlpUrl"] = _decoy.Url,
        ["Web:Url"] = "http://0.0.0.0:0",
        ["Web:PrivateUrl"] = "http://0.0.0.0:0",
    };

    private string KubeConfig() => $$"""
        { "apiVersion": "v1", "kind": "Config", "current-context": "real",
          "clusters": [{ "name": "real", "cluster": { "server": "{{_decoy.Url}}" } }],
          "users": [{ "name": "real", "user": { "token": "fake-looks-real" } }],
          "contexts": [{ "name": "real", "context": { "cluster": "real", "user": "real" } }] }
        """;
}
