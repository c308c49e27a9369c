using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>Lines that a person can paste into a shell; secrets stand in them only as variables.</summary>
internal static class Shell
{
    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=,@%+");

    /// <summary>Quoted where it must be.</summary>
    public static string Quote(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Plain) ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    public static string Kubectl(KubernetesSettings settings, string verb) => $"{Kubectl(settings)} {verb}";

    /// <summary>How every line begins: it never relies on the login, context or namespace that a terminal happens to have.</summary>
    public static string Kubectl(KubernetesSettings settings)
    {
        List<string> words = ["kubectl"];
        void Add(string option, string? value)
        {
            if (value is not null) words.Add($"{option} {Quote(value)}");
        }

        Add("--kubeconfig", settings.KubeConfig);
        Add("--context", settings.Context);
        Add("--server", settings.Server?.AbsoluteUri);
        Add("--certificate-authority", settings.CertificateAuthority);
        Add("--client-certificate", settings.ClientCertificate);
        Add("--client-key", settings.ClientKey);
        if (settings.TokenFile is { } file) words.Add($"--token \"$(cat {Quote(file)})\"");
        else if (settings.Token is not null) words.Add("--token \"$KUBE_TOKEN\"");
        Add("-n", settings.Namespace);
        return string.Join(' ', words);
    }
}
