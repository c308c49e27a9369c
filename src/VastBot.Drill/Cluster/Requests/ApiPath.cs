using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Requests;

/// <summary>What a request's path names: a kind, perhaps a namespace, an object and a part of it.</summary>
internal sealed record ApiPath(string Group, string Version, string Namespace, string Plural, string Name, string Part)
{
    /// <summary>The kind; null where the cluster has none of that name.</summary>
    public ResourceKind? Kind => ResourceKind.All.FirstOrDefault(k => k.Group == Group && k.Version == Version && k.Plural == Plural);

    /// <summary>As rights and messages name it: <c>pods/log</c>.</summary>
    public string Resource => Part.Length == 0 ? Plural : $"{Plural}/{Part}";

    /// <summary>Null where the path names no resource (discovery, health, …).</summary>
    public static ApiPath? Parse(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (group, version, rest) = parts switch
        {
            ["api", var v, ..] => ("", v, parts[2..]),
            ["apis", var g, var v, ..] => (g, v, parts[3..]),
            _ => ("", "", []),
        };
        return rest switch
        {
            [] => null,
            ["namespaces"] => new ApiPath(group, version, "", "namespaces", "", ""),
            ["namespaces", var name] => new ApiPath(group, version, "", "namespaces", name, ""),
            ["namespaces", var ns, var plural] => new ApiPath(group, version, ns, plural, "", ""),
            ["namespaces", var ns, var plural, var name] => new ApiPath(group, version, ns, plural, name, ""),
            ["namespaces", var ns, var plural, var name, var part] => new ApiPath(group, version, ns, plural, name, part),
            [var plural] => new ApiPath(group, version, "", plural, "", ""),
            [var plural, var name] => new ApiPath(group, version, "", plural, name, ""),
            _ => null,
        };
    }
}
