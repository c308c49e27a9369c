using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Logs;

/// <summary>Answers <c>pods/NAME/log</c>.</summary>
internal static class PodLog
{
    private static readonly TimeSpan FollowEvery = TimeSpan.FromMilliseconds(250);

    public static async Task Answer(World world, string ns, string name, HttpContext context)
    {
        DemandAccept(context.Request);
        var options = LogOptions.Read(context.Request.Query, name);
        var pod = world.Objects.Find(ResourceKind.Pods, ns, name) ?? throw ApiFailure.NotFound(ResourceKind.Pods, name);
        var container = Container(pod, name, options.Container);
        DemandStarted(pod, name, container, options);
        var log = new ContainerLog(world, pod, container);
        var now = world.Now;
        context.Response.ContentType = "text/plain";
        var budget = new Budget(options.LimitBytes);
        await Write(context, Chosen(log, options, now), options, budget);
        while (options.Follow && !budget.Spent)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(FollowEvery, TimeProvider.System, context.RequestAborted);
            var (from, until) = (now.AddTicks(1), world.Now);
            if (until > from) await Write(context, log.Between(from, until), options, budget);
            now = until;
        }
    }

    // Logs are plain text, and yet a client that accepts only plain text is refused.
    private static void DemandAccept(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        if (accept.Length == 0 || accept.Contains("*/*", StringComparison.Ordinal) || accept.Contains("application/", StringComparison.Ordinal)) return;
        throw new ApiFailure(
            406, "NotAcceptable",
            "only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf", new JsonObject());
    }

    private static string Container(JsonObject pod, string name, string wanted)
    {
        var all = pod["spec"]!["containers"]!.AsArray().Select(c => (string)c!["name"]!).ToList();
        if (wanted.Length == 0)
            return all.Count == 1 ? all[0] : throw ApiFailure.BadRequest($"a container name must be specified for pod {name}, choose one of: [{string.Join(' ', all)}]");
        return all.Contains(wanted) ? wanted : throw ApiFailure.BadRequest($"container {wanted} is not valid for pod {name}");
    }

    private static void DemandStarted(JsonObject pod, string name, string container, LogOptions options)
    {
        var status = pod["status"]?["containerStatuses"]?.AsArray().First(c => (string?)c!["name"] == container);
        var terminated = status?["lastState"]?["terminated"] is not null;
        if (options.Previous && !terminated) throw ApiFailure.BadRequest($"previous terminated container \"{container}\" in pod \"{name}\" not found");
        if (status?["state"]?["waiting"]?["reason"] is { } reason && !terminated)
            throw ApiFailure.BadRequest($"container \"{container}\" in pod \"{name}\" is waiting to start: {(string)reason!}");
    }

    private static IEnumerable<LogEntry> Chosen(ContainerLog log, LogOptions options, DateTimeOffset now)
    {
        var from = options.SinceTime ?? (options.SinceSeconds is { } seconds ? now.AddSeconds(-seconds) : DateTimeOffset.MinValue);
        var lines = log.Between(from, now);
        return options.TailLines is { } tail ? lines.TakeLast((int)Math.Min(tail, int.MaxValue)) : lines;
    }

    private static async Task Write(HttpContext context, IEnumerable<LogEntry> lines, LogOptions options, Budget budget)
    {
        foreach (var line in lines)
        {
            var text = options.Timestamps ? $"{Stamp(line.At)} {line.Text}\n" : line.Text + "\n";
            await context.Response.Body.WriteAsync(budget.Take(Encoding.UTF8.GetBytes(text)), context.RequestAborted);
            if (budget.Spent) return;
        }
    }

    // Nanoseconds, without the zeros at the end: as long as it happens to be.
    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + "Z";

    private sealed class Budget(long? bytes)
    {
        private long _left = bytes ?? long.MaxValue;

        public bool Spent => _left <= 0;

        public ReadOnlyMemory<byte> Take(byte[] text)
        {
            var taken = text.AsMemory(0, (int)Math.Min(text.Length, _left));
            _left -= taken.Length;
            return taken;
        }
    }
}
