using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using VastBot.Verbs;

namespace VastBot.Tests.Verbs;

/// <summary>init, manifest, sbom, backup, restore, and the doctor before anything is configured: the program itself.</summary>
public sealed class Verbs_of_the_operator : IDisposable
{
    private readonly VastBotProcess _vastbot = new();

    private string Settings => Path.Combine(_vastbot.Folder, "appsettings.json");

    public void Dispose() => _vastbot.Dispose();

    [Fact]
    public async Task Init_writes_what_a_start_accepts_and_overwrites_nothing()
    {
        _vastbot.Environment["Slack__BotToken"] = "xoxb-practice-not-real";
        _vastbot.Environment["Slack__AppToken"] = "xapp-1-A0PRACTICE-not-real";
        string[] init = ["init", "--yes", "--environment", "staging", "--health-url", "http://127.0.0.1:9/health", "--responders", "C0OPS00001"];

        var first = await _vastbot.Run(init);
        Assert.True(first.Code == 0, first.Error);
        Assert.DoesNotContain("not-real", first.Output + first.Error, StringComparison.Ordinal);
        var written = JsonElement.Parse(await File.ReadAllTextAsync(Settings, TestContext.Current.CancellationToken));
        Assert.Equal("http://127.0.0.1:9/health", written.GetProperty("Environments").GetProperty("staging").GetProperty("Health").GetProperty("Url").GetString());
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Settings));

        var again = await _vastbot.Run(init);
        Assert.Equal(64, again.Code);
        Assert.Contains("left as it is", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_writes_nothing_that_would_not_start_and_says_all_that_is_wrong()
    {
        var refused = await _vastbot.Run("init", "--yes", "--bot-token", "wrong", "--health-url", "nowhere");

        Assert.Equal(78, refused.Code);
        Assert.Contains("Slack:BotToken", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Slack:AppToken", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Environments:production:Health:Url", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Settings));
    }

    [Fact]
    public async Task The_manifest_is_the_configurations()
    {
        _vastbot.Environment["Slack__Command"] = "/gpu";
        var sockets = await _vastbot.Run("manifest");
        Assert.True(sockets.Code == 0, sockets.Error);
        Assert.Contains("- command: /gpu\n", sockets.Output, StringComparison.Ordinal);
        Assert.Contains("socket_mode_enabled: true", sockets.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("request_url:", sockets.Output, StringComparison.Ordinal);

        _vastbot.Environment["Slack__Mode"] = "Http";
        Assert.Equal(64, (await _vastbot.Run("manifest")).Code);
        var http = await _vastbot.Run("manifest", "--address", "https://vastbot.example.com/bot");
        Assert.Contains("socket_mode_enabled: false", http.Output, StringComparison.Ordinal);
        Assert.Contains("    - command: /gpu\n      url: https://vastbot.example.com/bot/slack/events\n", http.Output, StringComparison.Ordinal);
        Assert.Equal(2, http.Output.Split('\n').Count(line => line.Trim() == "request_url: https://vastbot.example.com/bot/slack/events"));
        var read = new YamlDotNet.Serialization.DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(http.Output);
        Assert.Contains("settings", read.Keys);
    }

    [Fact]
    public async Task The_bill_of_materials_names_every_package_with_its_hash()
    {
        var printed = await _vastbot.Run("sbom");
        Assert.Equal(0, printed.Code);
        var bom = JsonElement.Parse(printed.Output);
        Assert.Equal(("CycloneDX", "1.6"), (bom.GetProperty("bomFormat").GetString(), bom.GetProperty("specVersion").GetString()));
        var components = bom.GetProperty("components").EnumerateArray().ToList();
        Assert.All(components, component => Assert.Matches("^[0-9a-f]{128}$", component.GetProperty("hashes")[0].GetProperty("content").GetString()!));
        var names = components.Select(component => component.GetProperty("name").GetString()).ToList();
        foreach (var package in new[] { "Npgsql", "Quartz", "Serilog", "Polly.Core" }) Assert.Contains(package, names);
        Assert.DoesNotContain("Meziantou.Analyzer", names);
        var references = components.Select(component => component.GetProperty("bom-ref").GetString()).ToHashSet();
        Assert.All(bom.GetProperty("dependencies").EnumerateArray().SelectMany(d => d.GetProperty("dependsOn").EnumerateArray()), d => Assert.Contains(d.GetString(), references));
    }

    [Fact]
    public void The_bill_of_materials_names_the_runtime_that_is_published_with_the_program()
    {
        var locked = JsonElement.Parse("""{"dependencies":{}}""");
        var dependencies = JsonElement.Parse("""{"libraries":{"runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/10.0.1":{"type":"runtimepack"},"Npgsql/9.0.0":{"type":"package"}}}""");

        var component = Assert.Single(JsonElement.Parse(Sbom.Of(locked, "1.0.0", dependencies)).GetProperty("components").EnumerateArray());

        Assert.Equal("pkg:nuget/Microsoft.NETCore.App.Runtime.linux-x64@10.0.1", component.GetProperty("purl").GetString());
        Assert.Empty(JsonElement.Parse(Sbom.Of(locked, "1.0.0", null)).GetProperty("components").EnumerateArray());
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_verb_that_a_signal_ends_says_by_which(string signal, int code)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        _vastbot.Environment["Environments__staging__Health__Url"] = $"http://{silent.LocalEndpoint}/health";
        _vastbot.Environment["Triage__ProbeDeadline"] = "00:01:00";
        using var verb = _vastbot.Start("health");
        using var asked = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(VastBotProcess.Patience, TimeProvider.System, TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", [$"-{signal}", $"{verb.Id}"])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await verb.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(VastBotProcess.Patience, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(code, verb.ExitCode);
    }

    [Fact]
    public async Task A_doctor_without_a_configuration_says_what_is_missing_and_ends_as_broken()
    {
        var told = await _vastbot.Run("doctor", "--json");

        Assert.Equal(2, told.Code);
        var findings = JsonElement.Parse(told.Output).GetProperty("parts")[0].GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, finding => finding.GetProperty("subject").GetString() == "Slack:BotToken" && finding.GetProperty("cure").GetString()!.Length > 0);
        Assert.Contains(findings, finding => finding.GetProperty("subject").GetString() == "Environments");
    }

    [Fact]
    public async Task A_backup_is_whole_restores_where_nothing_is_and_overwrites_nothing()
    {
        var record = Path.Combine(_vastbot.Folder, "data", "vastbot.db");
        Directory.CreateDirectory(Path.GetDirectoryName(record)!);
        using var writer = new SqliteConnection($"Data Source={record};Pooling=false");
        writer.Open();
        Execute(writer, "pragma journal_mode = wal; create table schema_script (name text); create table incident (number integer); create table journal_event (stream text); insert into incident values (1), (2)");

        // The writer holds the file open, with what it wrote still in the log beside it.
        var backup = await _vastbot.Run("backup", "copy.db");
        Assert.True(backup.Code == 0, backup.Error);
        Assert.Contains("sound, 2 incidents", backup.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await _vastbot.Run("backup", "copy.db")).Code);
        Assert.Matches("is there already|is still there", (await _vastbot.Run("restore", "copy.db")).Error);

        _vastbot.Environment["Storage__Path"] = "elsewhere/vastbot.db";
        var restored = await _vastbot.Run("restore", "copy.db");
        Assert.True(restored.Code == 0, restored.Error);
        Assert.Contains("sound, 2 incidents", restored.Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(_vastbot.Folder, "spoilt.db"), new string('x', 10_000), TestContext.Current.CancellationToken);
        _vastbot.Environment["Storage__Path"] = "third/vastbot.db";
        var spoilt = await _vastbot.Run("restore", "spoilt.db");
        Assert.True(spoilt.Code == 1, spoilt.Error);
        Assert.Contains("not a sound SQLite database", spoilt.Error, StringComparison.Ordinal);
        var absent = await _vastbot.Run("restore", "absent.db");
        Assert.True(absent.Code == 1, absent.Error);
        Assert.Contains("There is no absent.db", absent.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_vastbot.Folder, "third", "vastbot.db")));
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
