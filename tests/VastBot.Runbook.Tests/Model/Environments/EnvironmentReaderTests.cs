using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Tests.Model.Environments;

public class EnvironmentReaderTests
{
    [Fact]
    public void An_environment_with_one_key_has_the_defaults_of_all_others()
    {
        var (environments, mistakes) = Read(("production:Health:Url", "http://127.0.0.1:8080/health"));

        Assert.Empty(mistakes);
        var only = Assert.Single(environments);
        Assert.Equal("https://console.vast.ai/api/v0/", only.VastAi.ApiUrl.ToString());
        Assert.Equal(("default", "vastai-integration", "app=vastai-integration", "vastai-secrets", "api-key"),
            (only.Kubernetes.Namespace, only.Kubernetes.Deployment, only.Kubernetes.PodSelector, only.Kubernetes.Secret, only.Kubernetes.SecretKey));
        Assert.Equal(("vastai_errors_total", "status", "vastai"), (only.Prometheus.Metric, only.Prometheus.StatusLabel, only.Health.ServiceName));
        Assert.Equal("production", new ConfiguredEnvironments(environments).Find(null)!.Name);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_key()
    {
        var (_, mistakes) = Read(
            ("a:Default", "maybe"), ("a:Health:Url", "not an address"), ("a:StatusPage:Url", "ftp://x/"), ("a:VastAi:ApiUrl", "http://console.example/"),
            ("a:VastAi:ApiKey", "two words"), ("a:Kubernetes:Namespace", "Not_A_Name"), ("a:Kubernetes:Token", "t0ken"), ("a:Kubernetes:TokenFile", "f"),
            ("a:Kubernetes:ClientKey", "k"), ("a:Prometheus:BackupUrl", "http://b/"), ("a:Prometheus:Username", "me"), ("a:Prometheus:Metric", "a-b"),
            ("a:Helth:Url", "http://x/"), ("b:Health:Url", "http://x/"));

        Assert.Equal(
            [
                "Environments", "Environments:a:Default", "Environments:a:Health:Url", "Environments:a:Helth", "Environments:a:Kubernetes:ClientCertificate",
                "Environments:a:Kubernetes:Namespace", "Environments:a:Kubernetes:TokenFile", "Environments:a:Prometheus:BackupUrl", "Environments:a:Prometheus:Metric",
                "Environments:a:Prometheus:Password", "Environments:a:StatusPage:Url", "Environments:a:VastAi:ApiKey", "Environments:a:VastAi:ApiUrl",
            ],
            mistakes.Select(m => m.Key).Order(StringComparer.Ordinal));
        Assert.All(mistakes, m => Assert.NotEmpty(m.Cure));
        Assert.DoesNotContain(mistakes, m => m.ToString().Contains("two words", StringComparison.Ordinal));
    }

    [Fact]
    public void None_at_all_is_a_mistake() => Assert.Equal("Environments", Assert.Single(Read().Mistakes).Key);

    [Fact]
    public void The_default_comes_first_and_names_are_found_in_any_case()
    {
        var environments = new ConfiguredEnvironments(Read(("zulu:Default", "true"), ("alpha:Default", "false")).Environments);

        Assert.Equal(["zulu", "alpha"], environments.Names);
        Assert.Equal("alpha", environments.Find(" ALPHA ")!.Name);
        Assert.Null(environments.Find("beta"));
    }

    private static (IReadOnlyList<EnvironmentSettings> Environments, IReadOnlyList<Runbook.Model.Settings.SettingsMistake> Mistakes) Read(params (string Key, string Value)[] keys) =>
        EnvironmentReader.Read(new ConfigurationBuilder().AddInMemoryCollection(keys.Select(k => KeyValuePair.Create($"Environments:{k.Key}", (string?)k.Value))).Build());

    [Theory]
    [InlineData("http://prometheus.example/", "Password", true)]
    [InlineData("http://prometheus.example/", "TokenFile", true)]
    [InlineData("https://prometheus.example/", "Password", false)]
    [InlineData("http://127.0.0.1:9090/", "Password", false)]
    public void A_login_that_would_travel_unencrypted_is_a_mistake(string url, string login, bool mistaken)
    {
        List<(string, string)> keys = [("a:Prometheus:Url", url), ($"a:Prometheus:{login}", "not-real")];
        if (login == "Password") keys.Add(("a:Prometheus:Username", "me"));

        Assert.Equal(mistaken, Read([.. keys]).Mistakes.Any(m => m.Key == "Environments:a:Prometheus:Url" && m.Wrong.Contains("unencrypted", StringComparison.Ordinal)));
    }
}
