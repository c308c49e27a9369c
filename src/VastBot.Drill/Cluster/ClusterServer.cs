using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Cluster.Access;
using VastBot.Drill.Cluster.Answers;
using VastBot.Drill.Cluster.Logs;
using VastBot.Drill.Cluster.Requests;
using VastBot.Drill.Cluster.Store;
using VastBot.Drill.Cluster.Writes;
using VastBot.Drill.Serving;

namespace VastBot.Drill.Cluster;

/// <summary>A Kubernetes API server whose controllers care for one namespace: strict where Kubernetes is strict, in its words.</summary>
internal static class ClusterServer
{
    private const string Reviews = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    public static Task<LoopbackServer> Start(World world, X509Certificate2 certificate, CancellationToken cancellationToken) =>
        LoopbackServer.Start(world, PracticeSystems.Cluster, context => Serve(world, context), cancellationToken, certificate);

    private static async Task Serve(World world, HttpContext context)
    {
        try
        {
            world.CatchUp();
            await Route(world, Account.Of(context.Request.Headers.Authorization), context);
        }
        catch (ApiFailure failure) when (!context.Response.HasStarted)
        {
            if (failure.Status["details"]?["retryAfterSeconds"] is { } wait) context.Response.Headers.RetryAfter = ((int)wait).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await Answer.Json(context, failure.Code, failure.Status);
        }
    }

    private static Task Route(World world, Account account, HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimEnd('/');
        if (path == Reviews) return context.Request.Method == "POST" ? AccessReview.Answer(account, context) : throw ApiFailure.MethodNotAllowed();
        if (path is "/healthz" or "/livez" or "/readyz") return Answer.Plain(context, StatusCodes.Status200OK, "ok");
        if (ApiPath.Parse(path) is { } named) return Objects(world, account, named, context);
        Authorizer.DemandPath(account, path);
        // An empty description is enough for an old kubectl, which would check patches against it.
        if (path == "/openapi/v2") return Answer.Send(context, StatusCodes.Status200OK, "application/octet-stream", "");
        return Answer.Json(context, StatusCodes.Status200OK, Discovery.At(path, context.Request.Host.Value!) ?? throw ApiFailure.NoSuchPath());
    }

    private static Task Objects(World world, Account account, ApiPath path, HttpContext context)
    {
        string Parameter(string name) => context.Request.Query[name].ToString();
        var verb = Verb(context.Request.Method, path, Parameter("watch"));
        Authorizer.Demand(account, verb, path, Parameter("fieldSelector"));
        var kind = path.Kind ?? throw ApiFailure.NoSuchPath();
        return (verb, path.Part) switch
        {
            ("get", "log") when kind == ResourceKind.Pods => PodLog.Answer(world, path.Namespace, path.Name, context),
            ("get", "") => One(world, path, kind, context),
            ("list", "") => Many(world, path, kind, context, Parameter),
            ("watch", "") => Watch.Answer(world, path, kind, context, Parameter),
            ("get", "scale") when kind == ResourceKind.Deployments => Scaling.Read(world, path, context),
            ("patch", "scale") when kind == ResourceKind.Deployments => Patching.Answer(world, kind, path.Namespace, path.Name, context, asScale: true),
            ("create", "") => Creating.Answer(world, path, kind, context),
            ("patch", "") => Patching.Answer(world, kind, path.Namespace, path.Name, context),
            (_, "") => throw ApiFailure.MethodNotAllowed(),
            _ => throw ApiFailure.NoSuchPath(),
        };
    }

    private static string Verb(string method, ApiPath path, string watch) => method switch
    {
        "GET" when path.Name.Length > 0 => "get",
        "GET" => watch is "true" or "1" ? "watch" : "list",
        "POST" => "create",
        "PUT" => "update",
        "PATCH" => "patch",
        "DELETE" => path.Name.Length > 0 ? "delete" : "deletecollection",
        _ => throw ApiFailure.MethodNotAllowed(),
    };

    private static Task One(World world, ApiPath path, ResourceKind kind, HttpContext context)
    {
        var found = world.Objects.Find(kind, path.Namespace, path.Name) ?? throw ApiFailure.NotFound(kind, path.Name);
        if (!WantsTable(context)) return Answer.Json(context, StatusCodes.Status200OK, found);
        var metadata = new JsonObject { ["resourceVersion"] = (string?)found["metadata"]!["resourceVersion"] };
        return Answer.Json(context, StatusCodes.Status200OK, Tables.Of(kind, metadata, [found], world.Now));
    }

    private static Task Many(World world, ApiPath path, ResourceKind kind, HttpContext context, Func<string, string> parameter)
    {
        var (metadata, items) = Lists.Read(world.Objects, path, kind, parameter);
        return Answer.Json(context, StatusCodes.Status200OK, WantsTable(context)
            ? Tables.Of(kind, metadata, items, world.Now)
            : new JsonObject
            {
                ["kind"] = kind.Kind + "List", ["apiVersion"] = kind.ApiVersion, ["metadata"] = metadata, ["items"] = new JsonArray([.. items]),
            });
    }

    private static bool WantsTable(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Replace(" ", "", StringComparison.Ordinal).StartsWith("application/json;as=Table", StringComparison.Ordinal);
}
