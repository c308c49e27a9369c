using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using VastBot.Drill;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd.Evidence;

/// <summary>The program as a person starts it, before the practice cluster and, once, an installed Prometheus.</summary>
public sealed class Evidence_on_the_command_line : IDisposable
{
    private readonly VastBotProcess _vastbot = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Bundle => Path.Combine(_vastbot.Folder, "evidence.tar.gz");

    public void Dispose() => _vastbot.Dispose();

    [Theory]
    [InlineData("vast-outage", 0)]
    [InlineData("blind", 1)]
    public async Task A_practice_bundle_verifies_and_one_changed_byte_is_told(string scenario, int code)
    {
        var collected = await _vastbot.Run("evidence", "--drill", scenario, "--since", "1h", "--out", Bundle);
        Assert.True(collected.Code == code, collected.Output + collected.Error);
        Assert.Equal(code == 1, collected.Output.Contains("Missing: ", StringComparison.Ordinal));

        var verified = await _vastbot.Run("evidence", "verify", Bundle);
        Assert.True(verified.Code == 0, verified.Output + verified.Error);
        NoSecretIn(Unpack());

        var files = Unpack();
        var changed = files.Keys.First(name => name.EndsWith(".json", StringComparison.Ordinal) && !name.EndsWith("MANIFEST.json", StringComparison.Ordinal));
        files[changed] = [.. files[changed][..^1], (byte)'!'];
        Pack(files);
        var differing = await _vastbot.Run("evidence", "verify", Bundle);
        Assert.Equal(1, differing.Code);
        Assert.Contains($"{changed[(changed.IndexOf('/', StringComparison.Ordinal) + 1)..]}: has another content", differing.Output, StringComparison.Ordinal);
    }

    [Fact]
    [NeedsProgram("prometheus")]
    [NeedsProgram("promtool")]
    public async Task A_bundle_from_a_real_Prometheus_holds_the_hour_as_numbers_and_as_a_picture()
    {
        await using var exporter = await ErrorExporter.Start();
        await using var prometheus = await RealPrometheus.Start(exporter, withLogin: true);
        await using var world = await PracticeWorld.Start(new PracticeWorldOptions { Scenario = "vast-outage" }, Ct);
        foreach (var (key, value) in world.Settings.Where(setting => setting.Key != "Practice")) Set(key, value ?? "");
        Set("Environments:production:Prometheus:Url", prometheus.Address.ToString());
        Set("Environments:production:Prometheus:BackupUrl", "");
        Set("Environments:production:Prometheus:Username", RealPrometheus.User);
        Set("Environments:production:Prometheus:Password", RealPrometheus.Password);

        var collected = await _vastbot.Run("evidence", "--since", "1h", "--out", Bundle);

        Assert.True(collected.Code == 0, collected.Output + collected.Error);
        Assert.Equal(0, (await _vastbot.Run("evidence", "verify", Bundle)).Code);
        var files = Unpack();
        var rate = files.Single(file => file.Key.EndsWith("metrics/errors-per-second.csv", StringComparison.Ordinal));
        var points = Encoding.UTF8.GetString(rate.Value).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.InRange(points.Length, 200, 250);
        Assert.Contains(files, file => file.Key.EndsWith("metrics/targets-up.csv", StringComparison.Ordinal));
        var byStatus = JsonNode.Parse(files.Single(file => file.Key.EndsWith("metrics/errors-by-status.json", StringComparison.Ordinal)).Value)!.ToJsonString();
        Assert.Contains("\"503\"", byStatus, StringComparison.Ordinal);
        Assert.Contains("\"429\"", byStatus, StringComparison.Ordinal);
        Assert.Contains("<path d=\"M", Encoding.UTF8.GetString(files.Single(file => file.Key.EndsWith("plot/error-rate.svg", StringComparison.Ordinal)).Value), StringComparison.Ordinal);
        NoSecretIn(files);
    }

    private void Set(string key, string value) => _vastbot.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

    private static void NoSecretIn(Dictionary<string, byte[]> files)
    {
        foreach (var (name, content) in files)
        {
            var text = Encoding.UTF8.GetString(content);
            Assert.False(text.Contains(Keys.Deployed, StringComparison.Ordinal), name);
            Assert.False(text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Keys.Deployed)), StringComparison.Ordinal), name);
        }
    }

    private Dictionary<string, byte[]> Unpack()
    {
        using var archive = new GZipStream(File.OpenRead(Bundle), CompressionMode.Decompress);
        using var tar = new TarReader(archive);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            files.Add(entry.Name, content.ToArray());
        }

        return files;
    }

    private void Pack(Dictionary<string, byte[]> files)
    {
        using var archive = new GZipStream(File.Create(Bundle), CompressionLevel.Fastest);
        using var tar = new TarWriter(archive);
        foreach (var (name, content) in files) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
    }
}
