using VastBot.Runbook.Rendering.Masking;
using VastBot.Settings;

namespace VastBot.Tests.Settings;

public sealed class Configured_secrets : IDisposable
{
    private readonly string _tokenFile = Path.Combine(Directory.CreateTempSubdirectory("vastbot-token-").FullName, "token");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_tokenFile)!, recursive: true);

    [Fact]
    public void Are_known_to_the_masker_by_their_values_also_those_in_token_files()
    {
        File.WriteAllText(_tokenFile, "a file of tests\n");
        Dictionary<string, string?> settings = new()
        {
            ["Slack:BotToken"] = "a bot of tests",
            ["Slack:AppToken"] = "an app of tests",
            ["Slack:SigningSecret"] = "a seal of tests",
            ["Environments:one:VastAi:ApiKey"] = "a vast one of tests",
            ["Environments:one:Kubernetes:Token"] = "a cluster of tests",
            ["Environments:two:Prometheus:Password"] = "a meter of tests",
        };
        var files = new Dictionary<string, string?> { ["Environments:two:Kubernetes:TokenFile"] = _tokenFile, ["Environments:one:Prometheus:TokenFile"] = "/nowhere/at/all" };
        files["Storage:ConnectionString"] = "Host=127.0.0.1;Username=vastbot;Password=a store of tests";
        var masker = new SecretMasker();

        ConfiguredSecrets.Register(new ConfigurationBuilder().AddInMemoryCollection(settings).AddInMemoryCollection(files).Build(), masker);

        Assert.All(settings.Values.Append("a file of tests").Append("a store of tests"), secret => Assert.Equal($"it says {SecretMasker.Mark} here", masker.Mask($"it says {secret} here")));
        Assert.Equal("/nowhere/at/all", masker.Mask("/nowhere/at/all"));
    }

    [Fact]
    public void Are_known_as_soon_as_a_practice_run_has_its_settings()
    {
        var masker = new SecretMasker();
        BotSettings.Practice(new Dictionary<string, string?> { ["Slack:SigningSecret"] = "a seal of tests" }, masker);
        Assert.Equal(SecretMasker.Mark, masker.Mask("a seal of tests"));
    }
}
