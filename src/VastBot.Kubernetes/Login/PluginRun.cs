using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VastBot.Kubernetes;

/// <summary>One run of a credential program, by the rules of client.authentication.k8s.io: never interactive, at most 10 s and 256 KiB.</summary>
internal sealed class PluginRun(PluginCommand plugin, Uri server, string? authority, TimeProvider time)
{
    private const int MaximumAnswer = 256 * 1024;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    public async Task<PluginAnswer> Ask(CancellationToken cancellationToken)
    {
        CheckSettings();
        using var limit = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var process = Start();
        try
        {
            process.StandardInput.Close();
            // Read but never shown: programs print tokens there when they are talkative.
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, either.Token);
            var output = await ReadLimited(process.StandardOutput.BaseStream, either.Token);
            await complaints;
            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0
                ? Understand(output)
                : throw LoginTrouble.Expired($"the login program {plugin.Command} failed with exit code {process.ExitCode}; run it by hand to see why");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw LoginTrouble.Expired($"the login program {plugin.Command} gave no answer within {Deadline.TotalSeconds:0} s");
        }
        finally
        {
            Stop(process);
        }
    }

    private void CheckSettings()
    {
        if (plugin.ApiVersion is not ("client.authentication.k8s.io/v1" or "client.authentication.k8s.io/v1beta1"))
            throw LoginTrouble.Missing($"exec: apiVersion '{plugin.ApiVersion}' is not client.authentication.k8s.io/v1 or /v1beta1");
        if (plugin.InteractiveMode is null && plugin.ApiVersion.EndsWith("/v1", StringComparison.Ordinal))
            throw LoginTrouble.Missing("exec: apiVersion v1 needs interactiveMode (Never, IfAvailable or Always)");
        if (plugin.InteractiveMode == "Always")
            throw LoginTrouble.Missing($"exec: {plugin.Command} wants to ask someone at a terminal (interactiveMode Always), and there is none here");
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(plugin.Command)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in plugin.Arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in plugin.Environment) start.Environment[name] = value;
        start.Environment["KUBERNETES_EXEC_INFO"] = Request().ToJsonString();
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw LoginTrouble.Missing($"the login program {plugin.Command} can't be started{(plugin.InstallHint is { } hint ? ": " + hint.Trim() : "; is it installed?")}");
        }
    }

    private JsonObject Request()
    {
        var spec = new JsonObject { ["interactive"] = false };
        if (plugin.ProvideClusterInfo)
        {
            var cluster = new JsonObject { ["server"] = server.ToString().TrimEnd('/') };
            if (authority is not null) cluster["certificate-authority-data"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(authority));
            spec["cluster"] = cluster;
        }

        return new JsonObject { ["kind"] = "ExecCredential", ["apiVersion"] = plugin.ApiVersion, ["spec"] = spec };
    }

    private async Task<byte[]> ReadLimited(Stream output, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[8192];
        while (await output.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            if (memory.Length + count > MaximumAnswer) throw Nonsense();
            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }

    private PluginAnswer Understand(byte[] output)
    {
        try
        {
            var answer = JsonSerializer.Deserialize(output, KubernetesJson.Default.PluginCredentialAnswer);
            if (answer?.Kind != "ExecCredential" || answer.ApiVersion != plugin.ApiVersion || answer.Status is not { } status) throw Nonsense();
            if (status.ClientCertificateData is null != status.ClientKeyData is null) throw Nonsense();
            var where = $"the login program {plugin.Command}";
            var certificate = status.ClientCertificateData is null
                ? null
                : ClientCertificate.From(status.ClientCertificateData, status.ClientKeyData!, where);
            var token = string.IsNullOrEmpty(status.Token) ? null : Tokens.Check(status.Token, where);
            return token is null && certificate is null ? throw Nonsense() : new PluginAnswer(new Credential(token, certificate), status.ExpirationTimestamp);
        }
        catch (JsonException)
        {
            throw Nonsense();
        }
    }

    private KubernetesException Nonsense() =>
        LoginTrouble.Missing($"the login program {plugin.Command} did not answer with an ExecCredential of {plugin.ApiVersion} that holds a token or a certificate with key");

    private static void Stop(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in between.
        }
    }
}
