using System.Text;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Outside.VastAi;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Asks Vast.ai about a new key before anything is changed: does it know it, and may it do what the integration needs?</summary>
internal sealed class NewKeyCheck(VastAiClient vastAi, SecretMasker masker)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>One cheap thing to read with each permission group; groups for writing cannot be tried without writing.</summary>
    private static readonly Dictionary<string, string> Reads = new(StringComparer.OrdinalIgnoreCase)
    {
        ["user_read"] = "users/current/", ["instance_read"] = "instances/", ["misc"] = "bundles/",
    };

    /// <summary>Why it must not be used; null where nothing speaks against it. The key is known to the masker from here on.</summary>
    public async Task<string?> Refusal(EnvironmentSettings environment, SecretValue value, CancellationToken cancellationToken)
    {
        var raw = Encoding.UTF8.GetString(value.Reveal());
        masker.Register(raw);
        if (raw.Trim() != raw) return "The staged key has a space or line break around it: store it again without.";
        if (raw.Any(c => c is <= ' ' or > '~')) return "The staged key holds characters that no key has: store it again.";
        var account = await vastAi.ReadAccount(environment.VastAi.ApiUrl, raw, Deadline, cancellationToken);
        if (Trouble(account, "users/current", mayLackIt: !environment.VastAi.Permissions.Contains("user_read", StringComparer.OrdinalIgnoreCase)) is { } refused) return refused;
        foreach (var group in environment.VastAi.Permissions.Where(group => Reads.ContainsKey(group) && group != "user_read"))
        {
            var answer = await vastAi.Read(environment.VastAi.ApiUrl, Reads[group], raw, Deadline, cancellationToken);
            if (answer is { Status: 401 or 403, IsHtml: false }) return $"Vast.ai knows the staged key, but it lacks the permission group {group}, which the integration needs. Make a key that has it.";
            if (Trouble(answer, group, mayLackIt: false) is { } trouble) return trouble;
        }

        return null;
    }

    private static string? Trouble(VastAiAnswer answer, string what, bool mayLackIt) => answer switch
    {
        { Status: 401 } => "Vast.ai does not know the staged key (401). Nothing was changed; stage a valid one.",
        { Status: 403, IsHtml: false } when mayLackIt => null,
        { Status: 403, IsHtml: false } => $"Vast.ai knows the staged key, but forbids it {what} (403). Make a key that may.",
        { Status: >= 200 and <= 299, IsObject: true } => null,
        _ => $"Vast.ai cannot be asked about the staged key now ({answer.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? answer.Trouble?.ToString() ?? "no answer"}), and a key that was not checked is not used. Try again in a moment.",
    };
}
