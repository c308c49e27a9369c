using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What an action would change, or why it can't: <see cref="Refusal"/>.</summary>
internal sealed record FixPlan
{
    public string? Refusal { get; init; }

    public IReadOnlyList<FixChange> Changes { get; init; } = [];

    /// <summary>What an undo would put back.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Fingerprints { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Does it replace every pod, or only make some more or fewer?</summary>
    public bool ReplacesPods { get; init; } = true;

    public string HowToUndo { get; init; } = "";

    public static FixPlan Refuse(string why) => new() { Refusal = why };
}
