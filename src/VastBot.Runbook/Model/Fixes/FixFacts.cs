namespace VastBot.Runbook.Model.Fixes;

/// <summary>The facts that a fix was planned on and an approval is bound to. When one of them has moved, nothing runs.</summary>
internal sealed record FixFacts
{
    /// <summary>The deployment's generation: counts every change of what is wished of it.</summary>
    public required long Generation { get; init; }

    /// <summary>The deployment's own id: one of the same name that was made anew is another.</summary>
    public required string Deployment { get; init; }

    /// <summary>The number of its template in the rollout history.</summary>
    public long Revision { get; init; }

    /// <summary>What stands there now and is put back by an undo: variables, <c>replicas</c>. Null: the variable is not set. Never a secret.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Versions of the secrets that it reads and writes, by their name.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Fingerprints of the keys in these secrets, by the secret's name.</summary>
    public IReadOnlyDictionary<string, string> Fingerprints { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Status and severity of the incident that it belongs to; null where there is none.</summary>
    public string? Incident { get; init; }
}
