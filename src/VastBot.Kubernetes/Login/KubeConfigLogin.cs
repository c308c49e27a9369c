namespace VastBot.Kubernetes;

/// <summary>One context of the kubeconfig files, as the parts of a login.</summary>
internal static class KubeConfigLogin
{
    /// <summary>Null when none of the files exists and that may be.</summary>
    public static LoginParts? Read(IReadOnlyList<string> paths, string? context, bool mustExist)
    {
        var config = KubeConfig.Read(paths);
        var where = $"kubeconfig {string.Join(Path.PathSeparator, paths)}";
        if (config.Files.Count == 0)
            return mustExist ? throw LoginTrouble.Missing($"{where} does not exist") : null;
        var name = string.IsNullOrWhiteSpace(context) ? config.CurrentContext : context.Trim();
        if (string.IsNullOrEmpty(name)) throw LoginTrouble.Missing($"{where} has no current-context, and no context is configured");
        var chosen = Find(config.Contexts, name, "context", where);
        var cluster = Find(config.Clusters, chosen.Text("cluster") ?? "", "cluster", where);
        var user = chosen.Text("user") is { Length: > 0 } userName ? Find(config.Users, userName, "user", where) : null;
        var parts = new LoginParts { Where = $"{where}, context {name}", Namespace = chosen.Text("namespace") };
        parts.Files.AddRange(config.Files);
        FillCluster(parts, cluster);
        if (user is not null) FillUser(parts, user);
        return parts;
    }

    private static KubeConfigEntry Find(IReadOnlyDictionary<string, KubeConfigEntry> entries, string name, string what, string where) =>
        entries.GetValueOrDefault(name) ?? throw LoginTrouble.Missing(
            $"{where} has no {what} '{name}' (it has: {(entries.Count == 0 ? "none" : string.Join(", ", entries.Keys))})");

    private static void FillCluster(LoginParts parts, KubeConfigEntry cluster)
    {
        parts.Server = cluster.Text("server");
        parts.CertificateAuthority = cluster.Pem(parts, "certificate-authority");
        parts.TlsServerName = cluster.Text("tls-server-name");
        parts.InsecureSkipTlsVerify = cluster.Text("insecure-skip-tls-verify") == "true";
        parts.Proxy = cluster.Text("proxy-url");
    }

    private static void FillUser(LoginParts parts, KubeConfigEntry user)
    {
        if (user.Text("username") is not null || user.Has("auth-provider"))
            throw LoginTrouble.Missing($"{parts.Where}: passwords and auth-provider are gone from Kubernetes; use a token, a certificate or exec");
        parts.Token = user.Text("token");
        parts.TokenFile = user.Path("tokenFile");
        parts.ClientCertificate = user.Pem(parts, "client-certificate");
        parts.ClientKey = user.Pem(parts, "client-key");
        parts.ImpersonatedUser = user.Text("as");
        parts.ImpersonatedGroups = user.Texts("as-groups");
        if (user.Section("exec") is { } exec) parts.Plugin = Plugin(exec, parts.Where);
    }

    private static PluginCommand Plugin(KubeConfigEntry exec, string where)
    {
        var command = exec.Text("command") ?? throw LoginTrouble.Missing($"{where}: exec names no command");
        return new PluginCommand
        {
            ApiVersion = exec.Text("apiVersion") ?? "",
            Command = command.Contains('/', StringComparison.Ordinal) ? exec.Path("command")! : command,
            Arguments = exec.Texts("args"),
            Environment = [.. exec.Sections("env").Select(e => KeyValuePair.Create(e.Text("name") ?? "", e.Text("value") ?? ""))],
            InstallHint = exec.Text("installHint"),
            ProvideClusterInfo = exec.Text("provideClusterInfo") == "true",
            InteractiveMode = exec.Text("interactiveMode"),
        };
    }
}
