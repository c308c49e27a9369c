namespace VastBot.Kubernetes;

/// <summary>Which objects belong, by their labels.</summary>
public sealed record LabelSelector
{
    /// <summary>Labels that must be exactly so.</summary>
    public IReadOnlyDictionary<string, string> MatchLabels { get; init => field = value ?? new Dictionary<string, string>(); } =
        new Dictionary<string, string>();

    /// <summary>Further demands.</summary>
    public IReadOnlyList<LabelRequirement> MatchExpressions { get; init => field = value ?? []; } = [];

    /// <summary>As the API's <c>labelSelector</c> wants it, not yet encoded for a URL.</summary>
    public override string ToString() =>
        string.Join(',', MatchLabels.Select(l => $"{l.Key}={l.Value}").Concat(MatchExpressions.Select(e => e.ToString())));
}
