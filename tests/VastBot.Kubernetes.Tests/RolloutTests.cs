using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace VastBot.Kubernetes.Tests;

public sealed class RolloutTests
{
    private static readonly string[] Lines = Recording.Read("rollout.watch.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void A_recorded_rollout_is_done_only_when_its_own_generation_was_seen()
    {
        var seen = Lines.Select(l => JsonSerializer.Deserialize(l, KubernetesJson.Default.WatchLine)!.Object.Deserialize(KubernetesJson.Default.Deployment)!)
            .Select(d => (d.Metadata.Generation, RolloutProgress.Of(d).Stage)).ToList();

        Assert.Equal((14, RolloutStage.Updating), seen[0]);
        Assert.Contains(seen, s => s.Stage == RolloutStage.Done);
        Assert.Equal((15, RolloutStage.NotObserved), seen[^1]);
    }

    [Theory]
    [InlineData(2, 1, 3, 3, 3, null, RolloutStage.NotObserved)]
    [InlineData(2, 2, 4, 1, 3, null, RolloutStage.Updating)]
    [InlineData(2, 2, 4, 3, 3, null, RolloutStage.OldPodsEnding)]
    [InlineData(2, 2, 3, 3, 2, null, RolloutStage.BecomingAvailable)]
    [InlineData(2, 2, 3, 3, 3, null, RolloutStage.Done)]
    [InlineData(2, 2, 4, 1, 3, "ProgressDeadlineExceeded", RolloutStage.Failed)]
    [InlineData(2, 1, 4, 1, 3, "ProgressDeadlineExceeded", RolloutStage.NotObserved)]
    [InlineData(2, 2, 0, 0, 0, null, RolloutStage.Updating)]
    public void Follows_the_rule_of_rollout_status(long generation, long observed, int replicas, int updated, int available, string? reason, RolloutStage stage)
    {
        var progress = RolloutProgress.Of(new Deployment
        {
            Metadata = new ObjectMeta { Generation = generation },
            Spec = new DeploymentSpec { Replicas = 3 },
            Status = new DeploymentStatus
            {
                ObservedGeneration = observed,
                Replicas = replicas,
                UpdatedReplicas = updated,
                AvailableReplicas = available,
                Conditions = [new Condition { Type = "Progressing", Status = "False", Reason = reason }],
            },
        });

        Assert.Equal(stage, progress.Stage);
        Assert.Equal(stage is RolloutStage.Done or RolloutStage.Failed, progress.IsOver);
    }

    [Fact]
    public async Task Follows_a_rollout_over_a_cut_watch_a_bookmark_and_a_version_that_is_gone()
    {
        var watches = 0;
        await using var server = await ApiServer.Start(async c =>
        {
            if (c.Request.Query["watch"] != "true")
            {
                await c.Response.WriteAsync(Recording.Read("deployment.json").Replace("\"264\"", watches < 3 ? "\"264\"" : "\"900\"", StringComparison.Ordinal));
                return;
            }

            await (++watches switch
            {
                1 => Write(c, """{"type":"MODIFIED","object":{"kind":"Deployment","metadata":{"resourceVersion":"300"}}}""" + "\n"
                    + """{"type":"BOOKMARK","object":{"kind":"Deployment","metadata":{"resourceVersion":"310"}}}""" + "\n{\"type\":\"MODI"),
                2 => Write(c, """{"type":"MODIFIED","object":{"kind":"Deployment","metadata":{"resourceVersion":"320"}}}""" + "\n"),
                3 => Write(c, """{"type":"ERROR","object":{"kind":"Status","reason":"Expired","code":410}}""" + "\n"),
                _ => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, c.RequestAborted),
            });
        });

        Assert.Equal(["264", "300", "320", "900"], await Versions(server, 4));

        Assert.Equal(["264", "310", "320"], server.Requests.Where(r => r.Target.Contains("watch=true", StringComparison.Ordinal)).Take(3)
            .Select(r => System.Web.HttpUtility.ParseQueryString(r.Target[r.Target.IndexOf('?', StringComparison.Ordinal)..])["resourceVersion"]!));
        Assert.Contains(server.Requests, r => r.Target.Contains("fieldSelector=metadata.name%3Dx&watch=true&resourceVersion=264&allowWatchBookmarks=true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_again_and_again_where_the_account_may_not_watch()
    {
        var reads = 0;
        await using var server = await ApiServer.Start(c => c.Request.Query["watch"] == "true"
            ? ApiServer.Json(ApiServer.Status(403, "Forbidden", "cannot watch"), 403)(c)
            : ApiServer.Json(Recording.Read("deployment.json").Replace("\"264\"", $"\"{264 + ++reads}\"", StringComparison.Ordinal))(c));

        Assert.Equal(["265", "266"], await Versions(server, 2));

        Assert.Single(server.Requests, r => r.Target.Contains("watch=true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_so_when_the_deployment_goes_away()
    {
        await using var server = await ApiServer.Start(c => c.Request.Query["watch"] == "true"
            ? Write(c, """{"type":"DELETED","object":{"kind":"Deployment","metadata":{"resourceVersion":"300"}}}""" + "\n")
            : ApiServer.Json(Recording.Read("deployment.json"))(c));

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => Versions(server, 2));

        Assert.Equal(KubernetesFailure.NotFound, failure.Failure);
    }

    private static Task Write(HttpContext context, string text) => context.Response.WriteAsync(text);

    private static async Task<List<string>> Versions(ApiServer server, int count)
    {
        var versions = new List<string>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, Ct);
        await foreach (var deployment in server.Client.WatchDeployment("x", either.Token))
        {
            versions.Add(deployment.Metadata.ResourceVersion);
            if (versions.Count == count) break;
        }

        return versions;
    }
}
