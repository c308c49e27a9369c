namespace VastBot.Kubernetes;

/// <summary>One demand on a label.</summary>
public sealed record LabelRequirement
{
    /// <summary>The label's name.</summary>
    public string Key { get; init => field = value ?? ""; } = "";

    /// <summary><c>In</c>, <c>NotIn</c>, <c>Exists</c> or <c>DoesNotExist</c>.</summary>
    public string Operator { get; init => field = value ?? ""; } = "";

    /// <summary>The values for <c>In</c> and <c>NotIn</c>.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    /// <summary>As the API's <c>labelSelector</c> wants it.</summary>
    public override string ToString() => Operator switch
    {
        "In" => $"{Key} in ({string.Join(',', Values)})",
        "NotIn" => $"{Key} notin ({string.Join(',', Values)})",
        "DoesNotExist" => $"!{Key}",
        _ => Key,
    };
}
