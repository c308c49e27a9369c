using System.Text.RegularExpressions;

namespace VastBot.Runbook.Model.Environments;

/// <summary>Reads <c>Environments:&lt;name&gt;:Kubernetes</c>.</summary>
internal static partial class KubernetesSection
{
    private const string ObjectCure = "use a Kubernetes name: small letters, digits, '-' and '.'";

    public static KubernetesSettings Read(EnvironmentKeys keys)
    {
        var defaults = new KubernetesSettings();
        var settings = new KubernetesSettings
        {
            KubeConfig = keys.Text("KubeConfig"),
            Context = keys.Text("Context"),
            Server = keys.Address("Server"),
            Token = keys.Secret("Token"),
            TokenFile = keys.Text("TokenFile"),
            CertificateAuthority = keys.Text("CertificateAuthority"),
            ClientCertificate = keys.Text("ClientCertificate"),
            ClientKey = keys.Text("ClientKey"),
            Namespace = keys.Matching("Namespace", ObjectName(), ObjectCure) ?? defaults.Namespace,
            Deployment = keys.Matching("Deployment", ObjectName(), ObjectCure) ?? defaults.Deployment,
            Container = keys.Matching("Container", ObjectName(), ObjectCure),
            PodSelector = keys.Text("PodSelector") ?? defaults.PodSelector,
            Secret = keys.Matching("Secret", ObjectName(), ObjectCure) ?? defaults.Secret,
            SecretKey = keys.Matching("SecretKey", DataKey(), "use letters, digits, '-', '_' and '.'") ?? defaults.SecretKey,
            ConfigMaps = keys.List("ConfigMaps"),
        };
        Complain(settings, keys);
        keys.RefuseOthers();
        return settings;
    }

    private static void Complain(KubernetesSettings settings, EnvironmentKeys keys)
    {
        if (settings is { Token: not null, TokenFile: not null }) keys.Complain("TokenFile", "two tokens", "set either Token or TokenFile");
        if (settings.ClientCertificate is null != settings.ClientKey is null)
        {
            keys.Complain(
                settings.ClientKey is null ? "ClientKey" : "ClientCertificate", "one half of a client certificate", "set ClientCertificate and ClientKey, or neither");
        }

        if (settings is { Server: not null, KubeConfig: not null }) keys.Complain("Server", "two clusters", "set either Server or KubeConfig");
        if (settings is { Server: { IsLoopback: false, Scheme: "http" }, Token: not null } or { Server: { IsLoopback: false, Scheme: "http" }, TokenFile: not null })
            keys.Complain("Server", "the token would travel unencrypted", "use https:// (http:// is for this machine alone)");
        foreach (var (map, index) in settings.ConfigMaps.Select((map, index) => (map, index)))
            if (!ObjectName().IsMatch(map)) keys.Complain($"ConfigMaps:{index}", $"'{map}' is no name", ObjectCure);
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ObjectName();

    [GeneratedRegex("^[A-Za-z0-9._-]{1,253}$", RegexOptions.None, 1000)]
    private static partial Regex DataKey();
}
