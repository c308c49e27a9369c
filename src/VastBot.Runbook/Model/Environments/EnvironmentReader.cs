using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Model.Environments;

/// <summary>Reads <c>Environments:&lt;name&gt;:…</c>, and says everything that is wrong there at once.</summary>
internal static partial class EnvironmentReader
{
    public const string Root = "Environments";

    /// <summary>Every environment that can be read, and every mistake with its key and its cure.</summary>
    public static (IReadOnlyList<EnvironmentSettings> Environments, IReadOnlyList<SettingsMistake> Mistakes) Read(IConfiguration configuration)
    {
        List<SettingsMistake> mistakes = [];
        EnvironmentSettings[] found = [.. configuration.GetSection(Root).GetChildren().Select(section => ReadOne(section, mistakes))];
        if (found.Length == 0)
            mistakes.Add(new(Root, "no environment is configured", $"name one and say where it stands, for example {Root}:production:Health:Url"));
        if (found.Length > 1 && found.Count(e => e.Default) != 1)
        {
            var named = string.Join(", ", found.Where(e => e.Default).Select(e => e.Name));
            mistakes.Add(new(
                Root,
                named.Length == 0 ? "none of several environments is the default" : $"several are the default ({named})",
                $"set {Root}:<name>:Default to true for exactly one"));
        }

        return (found, mistakes);
    }

    private static EnvironmentSettings ReadOne(IConfigurationSection section, List<SettingsMistake> mistakes)
    {
        var keys = new EnvironmentKeys(section, mistakes);
        if (!EnvironmentName().IsMatch(section.Key))
            mistakes.Add(new(section.Path, $"'{section.Key}' is no name for an environment", "use letters, digits, '-' and '_', at most 40"));
        var environment = new EnvironmentSettings
        {
            Name = section.Key,
            Default = keys.Flag("Default"),
            StatusPage = StatusPage(keys.Section("StatusPage")),
            VastAi = VastAi(keys.Section("VastAi")),
            Kubernetes = KubernetesSection.Read(keys.Section("Kubernetes")),
            Fixes = FixSection.Read(keys.Section("Fixes")),
            Health = Health(keys.Section("Health")),
            Prometheus = Prometheus(keys.Section("Prometheus")),
        };
        keys.RefuseOthers();
        return environment;
    }

    private static StatusPageSettings StatusPage(EnvironmentKeys keys)
    {
        var settings = new StatusPageSettings { Url = keys.Address("Url"), Components = keys.List("Components") };
        keys.RefuseOthers();
        return settings;
    }

    private static VastAiSettings VastAi(EnvironmentKeys keys)
    {
        var defaults = new VastAiSettings();
        var settings = new VastAiSettings { ApiUrl = keys.Address("ApiUrl") ?? defaults.ApiUrl, ApiKey = keys.Secret("ApiKey"), Permissions = keys.List("Permissions") };
        if (settings.ApiUrl is { IsLoopback: false, Scheme: "http" })
            keys.Complain("ApiUrl", "the key would travel unencrypted", "use https:// (http:// is for this machine alone)");
        keys.RefuseOthers();
        return settings;
    }

    private static HealthSettings Health(EnvironmentKeys keys)
    {
        var settings = new HealthSettings { Url = keys.Address("Url"), ServiceName = keys.Text("ServiceName") ?? new HealthSettings().ServiceName };
        keys.RefuseOthers();
        return settings;
    }

    private static PrometheusSettings Prometheus(EnvironmentKeys keys)
    {
        var defaults = new PrometheusSettings();
        var settings = new PrometheusSettings
        {
            Url = keys.Address("Url"),
            BackupUrl = keys.Address("BackupUrl"),
            Username = keys.Text("Username"),
            Password = keys.Secret("Password"),
            TokenFile = keys.Text("TokenFile"),
            Metric = keys.Matching("Metric", MetricName(), "a metric's name has letters, digits, '_' and ':'") ?? defaults.Metric,
            StatusLabel = keys.Matching("StatusLabel", LabelName(), "a label's name has letters, digits and '_'") ?? defaults.StatusLabel,
        };
        if (settings is { Url: null, BackupUrl: not null }) keys.Complain("BackupUrl", "a backup without a first address", "set Url as well");
        foreach (var (key, address) in new[] { ("Url", settings.Url), ("BackupUrl", settings.BackupUrl) })
        {
            if (address is { IsLoopback: false, Scheme: "http" } && (settings.Password ?? settings.TokenFile) is not null)
                keys.Complain(key, "the login would travel unencrypted", "use https:// (http:// is for this machine alone)");
        }

        if (settings.Username is null != settings.Password is null)
            keys.Complain(settings.Username is null ? "Username" : "Password", "one half of a login", "set Username and Password, or neither");
        if (settings is { Username: not null, TokenFile: not null }) keys.Complain("TokenFile", "two logins", "set either TokenFile or Username and Password");
        keys.RefuseOthers();
        return settings;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", RegexOptions.None, 1000)]
    private static partial Regex EnvironmentName();

    [GeneratedRegex("^[A-Za-z_:][A-Za-z0-9_:]*$", RegexOptions.None, 1000)]
    private static partial Regex MetricName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.None, 1000)]
    private static partial Regex LabelName();
}
