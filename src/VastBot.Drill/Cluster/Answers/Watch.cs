using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Cluster.Requests;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Answers;

/// <summary>Answers a watch: one JSON object a line until the time it was asked for has passed.</summary>
internal static class Watch
{
    private static readonly TimeSpan CatchUpEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static async Task Answer(World world, ApiPath path, ResourceKind kind, HttpContext context, Func<string, string> parameter)
    {
        var labels = LabelSelector.Parse(parameter("labelSelector"));
        var fields = FieldSelector.Parse(kind, parameter("fieldSelector"));
        bool Wanted(JsonObject o) => (path.Namespace.Length == 0 || (string?)o["metadata"]!["namespace"] == path.Namespace) && labels(o) && fields(o);
        var seconds = int.TryParse(parameter("timeoutSeconds"), CultureInfo.InvariantCulture, out var given) ? given : Longest.TotalSeconds;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), TimeProvider.System);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        context.Response.ContentType = "application/json";
        try
        {
            await Stream(world, kind, Wanted, context, Start(parameter("resourceVersion")), end.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            if (parameter("allowWatchBookmarks") == "true") await Send(context, "BOOKMARK", Bookmark(kind, world.Objects.Version), context.RequestAborted);
        }
    }

    // None or 0: begin with what there is.
    private static long? Start(string version)
    {
        if (version is "" or "0") return null;
        return long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : throw ApiFailure.BadRequest($"invalid resource version \"{version}\"");
    }

    private static async Task Stream(World world, ResourceKind kind, Func<JsonObject, bool> wanted, HttpContext context, long? start, CancellationToken end)
    {
        var store = world.Objects;
        var seen = start ?? store.Version;
        if (start is null)
            foreach (var present in store.List(kind, null).Where(wanted)) await Send(context, "ADDED", present, end);
        await context.Response.Body.FlushAsync(end);
        while (true)
        {
            var next = store.NextChange;
            world.CatchUp();
            var version = store.Version;
            if (store.ChangesAfter(seen, kind) is not { } changes)
            {
                await Send(context, "ERROR", Status.Failure(410, "Expired", $"too old resource version: {seen} ({version})"), end);
                return;
            }

            foreach (var change in changes.Where(c => wanted(c.Object))) await Send(context, change.Type, change.Object, end);
            seen = changes.Count > 0 ? changes[^1].Version : Math.Max(seen, version);
            await Task.WhenAny(next, Task.Delay(CatchUpEvery, TimeProvider.System, end));
            end.ThrowIfCancellationRequested();
        }
    }

    private static async Task Send(HttpContext context, string type, JsonObject value, CancellationToken end)
    {
        var line = Serving.Answer.Text(new JsonObject { ["type"] = type, ["object"] = value.DeepClone() });
        await context.Response.WriteAsync(line + "\n", end);
        await context.Response.Body.FlushAsync(end);
    }

    private static JsonObject Bookmark(ResourceKind kind, long version) => new()
    {
        ["kind"] = kind.Kind, ["apiVersion"] = kind.ApiVersion,
        ["metadata"] = new JsonObject { ["resourceVersion"] = version.ToString(CultureInfo.InvariantCulture), ["creationTimestamp"] = null },
    };
}
