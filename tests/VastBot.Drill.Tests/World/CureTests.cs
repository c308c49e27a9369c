using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Tests.World;

/// <summary>The practice world answers truthfully: a cure helps where it meets the cause, once the pods that carry it serve, and nowhere else.</summary>
public sealed class CureTests
{
    private const string Deployment = "apis/apps/v1/namespaces/vastai/deployments/vastai-integration";
    private const string Secret = "api/v1/namespaces/vastai/secrets/vastai-secrets";
    private const string Restart = """{"spec":{"template":{"metadata":{"annotations":{"kubectl.kubernetes.io/restartedAt":"2026-11-20T03:00:00Z"}}}}}""";

    public enum Cure
    {
        NewKey,
        KeyOnly,
        Restart,
        Queue,
        Fallback,
    }

    [Theory]
    [InlineData("expired-key", Cure.NewKey, true)]
    [InlineData("expired-key", Cure.KeyOnly, false)]
    [InlineData("expired-key", Cure.Restart, false)]
    [InlineData("expired-key", Cure.Queue, false)]
    [InlineData("expired-key", Cure.Fallback, false)]
    [InlineData("rate-limited", Cure.Queue, true)]
    [InlineData("rate-limited", Cure.NewKey, false)]
    [InlineData("rate-limited", Cure.Fallback, false)]
    [InlineData("silent-5xx", Cure.Fallback, true)]
    [InlineData("silent-5xx", Cure.Restart, false)]
    [InlineData("vast-outage", Cure.Queue, false)]
    [InlineData("vast-outage", Cure.Fallback, true)]
    [InlineData("bad-deploy", Cure.Restart, false)]
    [InlineData("bad-deploy", Cure.Fallback, false)]
    public async Task A_cure_makes_the_service_well_only_where_it_meets_the_cause(string scenario, Cure cure, bool helps)
    {
        await using var practice = await Practice.Start(scenario);

        await Apply(practice, cure);
        practice.Time.Advance(TimeSpan.FromMinutes(10));

        var (status, body) = await practice.Get(practice.Address("Health:Url"));
        var well = status == HttpStatusCode.OK && (string?)JsonNode.Parse(body)!["status"] == "healthy";
        Assert.True(helps == well, $"{status}: {body}");
    }

    [Fact]
    public async Task Errors_end_with_the_last_pod_that_has_the_old_key_and_not_before()
    {
        await using var practice = await Practice.Start("expired-key");
        await Apply(practice, Cure.NewKey);
        var turned = practice.Time.GetUtcNow().AddMinutes(1);

        practice.Time.Advance(TimeSpan.FromMinutes(4));

        Assert.True(await Increase(practice, 180) < 0.001);
        Assert.True(await Increase(practice, 240) > 1);
        foreach (var pod in await practice.Pods())
            Assert.DoesNotContain("status=401", await practice.Log(pod, $"container=vastai-integration&sinceTime={turned:yyyy-MM-ddTHH:mm:ssZ}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_covered_service_is_well_although_Vast_ai_still_fails()
    {
        await using var practice = await Practice.Start("silent-5xx");
        await Apply(practice, Cure.Fallback);
        practice.Time.Advance(TimeSpan.FromMinutes(10));

        var health = JsonNode.Parse((await practice.Get(practice.Address("Health:Url"))).Body)!;

        Assert.Equal("healthy", (string?)health["status"]);
        Assert.Equal(("unhealthy", "fallback"), ((string?)health["services"]!["vastai"]!["status"], (string?)health["services"]!["vastai"]!["mode"]));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await practice.Vast(Keys.Deployed)).Status);
        Assert.True(await Increase(practice, 300) > 1);
    }

    [Fact]
    public async Task Queued_calls_are_no_longer_limited_once_every_pod_queues()
    {
        await using var practice = await Practice.Start("rate-limited");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await practice.Vast(Keys.Deployed)).Status);

        await Apply(practice, Cure.Queue);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await practice.Vast(Keys.Deployed)).Status);
        practice.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.OK, (await practice.Vast(Keys.Deployed)).Status);
    }

    [Fact]
    public async Task Going_back_to_the_good_release_brings_the_service_back()
    {
        await using var practice = await Practice.Start("bad-deploy");
        var good = (await practice.ClusterJson("apis/apps/v1/namespaces/vastai/replicasets"))["items"]!.AsArray()
            .Single(set => (string?)set!["metadata"]!["annotations"]!["deployment.kubernetes.io/revision"] == "11")!["spec"]!["template"]!;
        good["metadata"]!["labels"]!.AsObject().Remove("pod-template-hash");

        await Patch(practice, Deployment, "application/json-patch+json", $$"""[{"op":"replace","path":"/spec/template","value":{{good.ToJsonString()}}}]""");
        practice.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(HttpStatusCode.OK, (await practice.Get(practice.Address("Health:Url"))).Status);
        Assert.Equal("1", (string?)(await practice.Query("min(up{job=\"vastai-integration\"})")).Single()!["value"]![1]);
    }

    [Fact]
    public async Task A_key_that_is_taken_away_fails_from_then_on()
    {
        await using var practice = await Practice.Start();
        Assert.True(await Increase(practice, 60) < 0.001);

        practice.World.Revoke(Keys.Deployed);
        practice.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await practice.Vast(Keys.Deployed)).Status);
        Assert.InRange(await Increase(practice, 60), 20, 90);
    }

    [Fact]
    public async Task Pods_are_counted_up_and_down_by_the_scale_alone()
    {
        await using var practice = await Practice.Start();

        var (status, body) = await Patch(practice, Deployment + "/scale?fieldManager=vastbot", "application/merge-patch+json", """{"spec":{"replicas":5}}""");
        practice.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((HttpStatusCode.OK, "Scale"), (status, (string?)JsonNode.Parse(body)!["kind"]));
        Assert.Equal(5, (await practice.Pods()).Count);
        var dry = await Patch(practice, Deployment + "/scale?dryRun=All", "application/merge-patch+json", """{"spec":{"replicas":1}}""");
        Assert.Equal(1, (int)JsonNode.Parse(dry.Body)!["spec"]!["replicas"]!);
        Assert.Equal(5, (int)(await practice.ClusterJson(Deployment))["spec"]!["replicas"]!);
        var stale = await Patch(practice, Deployment + "/scale", "application/merge-patch+json", """{"metadata":{"resourceVersion":"7"},"spec":{"replicas":1}}""");
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Patch(practice, Deployment + "/scale", "application/merge-patch+json", """{"spec":{"replicas":-1}}""")).Status);
    }

    private static async Task Apply(Practice practice, Cure cure)
    {
        switch (cure)
        {
            case Cure.NewKey or Cure.KeyOnly:
                await Patch(practice, Secret, "application/merge-patch+json", $$$"""{"stringData":{"api-key":"{{{Keys.Staged}}}"}}""");
                if (cure == Cure.NewKey) await Strategic(Restart);
                break;
            case Cure.Restart: await Strategic(Restart); break;
            case Cure.Queue: await Strategic(Variable("RATE_LIMIT_MODE", "queue")); break;
            case Cure.Fallback: await Strategic(Variable("VASTAI_FALLBACK", "true")); break;
            default: throw new ArgumentOutOfRangeException(nameof(cure));
        }

        Task Strategic(string patch) => Patch(practice, Deployment, "application/strategic-merge-patch+json", patch);
    }

    private static string Variable(string name, string value) =>
        $$$$$$"""{"spec":{"template":{"spec":{"containers":[{"name":"vastai-integration","env":[{"name":"{{{{{{name}}}}}}","value":"{{{{{{value}}}}}}"}]}]}}}}""";

    private static async Task<double> Increase(Practice practice, int seconds) =>
        double.Parse((string)(await practice.Query($"sum(increase(vastai_errors_total[{seconds}s]))")).Single()!["value"]![1]!, CultureInfo.InvariantCulture);

    private static Task<(HttpStatusCode Status, string Body)> Patch(Practice practice, string path, string type, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, practice.Address("Kubernetes:Server", path)) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Keys.AdminClusterToken);
        return practice.Send(request);
    }
}
