using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Cluster.Requests;

namespace VastBot.Drill.Cluster.Access;

/// <summary>Lets a request pass or refuses it in the words that Kubernetes uses.</summary>
internal static class Authorizer
{
    public static void Demand(Account account, string verb, ApiPath path, string fieldSelector)
    {
        var name = path.Name.Length > 0 ? path.Name : FieldSelector.NameIn(fieldSelector) ?? "";
        var here = account == Account.Admin || path.Namespace == Integration.Namespace;
        if (here && account.May(verb, path.Group, path.Resource, name)) return;
        var qualified = path.Group.Length == 0 ? path.Plural : $"{path.Plural}.{path.Group}";
        var subject = path.Name.Length > 0 ? $"{qualified} \"{path.Name}\"" : qualified;
        var where = path.Namespace.Length > 0 ? $"in the namespace \"{path.Namespace}\"" : "at the cluster scope";
        var details = new JsonObject();
        if (path.Name.Length > 0) details["name"] = path.Name;
        if (path.Group.Length > 0) details["group"] = path.Group;
        details["kind"] = path.Plural;
        throw ApiFailure.Forbidden(
            $"{subject} is forbidden: User \"{account.Name}\" cannot {verb} resource \"{path.Resource}\" in API group \"{path.Group}\" {where}", details);
    }

    /// <summary>Paths that are no objects: everybody may ask whether the server lives, and who is logged in what it offers.</summary>
    public static void DemandPath(Account account, string path)
    {
        if (account != Account.Anonymous || path is "/version" or "/healthz" or "/livez" or "/readyz") return;
        throw ApiFailure.Forbidden($"forbidden: User \"{account.Name}\" cannot get path \"{path}\"", new JsonObject());
    }
}
