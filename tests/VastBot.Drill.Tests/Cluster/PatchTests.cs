using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Tests.Cluster;

public sealed class PatchTests
{
    private const string Strategic = "application/strategic-merge-patch+json";
    private const string Merge = "application/merge-patch+json";
    private const string Json = "application/json-patch+json";
    private const string Deployment = "apis/apps/v1/namespaces/vastai/deployments/vastai-integration";
    private const string Secret = "api/v1/namespaces/vastai/secrets/vastai-secrets";
    private const string Queue = """{"spec":{"template":{"spec":{"containers":[{"name":"vastai-integration","env":[{"name":"RATE_LIMIT_MODE","value":"queue"}]}]}}}}""";

    [Fact]
    public async Task A_strategic_patch_changes_one_variable_of_one_container()
    {
        await using var practice = await Practice.Start();

        var (status, body) = await Patch(practice, Deployment, Strategic, Queue);

        Assert.Equal(HttpStatusCode.OK, status);
        var containers = JsonNode.Parse(body)!["spec"]!["template"]!["spec"]!["containers"]!.AsArray();
        Assert.Equal(["log-shipper", "vastai-integration"], containers.Select(c => (string)c!["name"]!));
        Assert.Equal("queue", (string?)containers[1]!["env"]!.AsArray().Single(e => (string?)e!["name"] == "RATE_LIMIT_MODE")!["value"]);
        Assert.Equal(2, containers[1]!["env"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(Deployment, Merge, """{"spec":{"template":{"spec":{"containers":[{"name":"x"}]}}}}""", 422)]
    [InlineData(Deployment, Strategic, """{"spec":{"template":{"spec":{"containers":[{"env":[]}]}}}}""", 500)]
    [InlineData(Deployment, Strategic, """{"spec":{"template":{"spec":{"containers":[{"name":"x"}]}}}}""", 422)]
    [InlineData(Deployment, Strategic, """{"spec":{"template":{"spec":{"containers":[{"name":"vastai-integration","env":[{"name":"A","value":true}]}]}}}}""", 422)]
    [InlineData(Deployment, Strategic, """{"spec":{"selector":{"matchLabels":{"app":"y"}}}}""", 422)]
    [InlineData(Deployment, "application/json", "{}", 415)]
    [InlineData(Deployment, Merge, "{", 400)]
    [InlineData(Deployment, Merge, """{"metadata":{"resourceVersion":"7"}}""", 409)]
    [InlineData(Deployment, Json, """[{"op":"test","path":"/metadata/resourceVersion","value":"7"}]""", 422)]
    [InlineData(Deployment + "?dryRun=true", Merge, "{}", 422)]
    [InlineData(Secret, Merge, """{"data":{"api-key":"not base64!"}}""", 422)]
    public async Task A_patch_that_breaks_a_rule_changes_nothing(string path, string type, string patch, int expected)
    {
        await using var practice = await Practice.Start();
        var before = await practice.Cluster(path.Split('?')[0]);

        var (status, _) = await Patch(practice, path, type, patch);

        Assert.Equal(expected, (int)status);
        Assert.Equal(before, await practice.Cluster(path.Split('?')[0]));
    }

    [Fact]
    public async Task A_dry_run_shows_the_change_and_makes_none()
    {
        await using var practice = await Practice.Start();
        var before = await practice.ClusterJson(Deployment);

        var (_, body) = await Patch(practice, Deployment + "?dryRun=All", Strategic, Queue);

        var shown = JsonNode.Parse(body)!["metadata"]!;
        Assert.Equal((long)before["metadata"]!["generation"]! + 1, (long)shown["generation"]!);
        Assert.Equal((string?)before["metadata"]!["resourceVersion"], (string?)shown["resourceVersion"]);
        Assert.True(JsonNode.DeepEquals(before, await practice.ClusterJson(Deployment)));
    }

    [Fact]
    public async Task A_secret_takes_plain_text_for_one_key_and_keeps_the_other()
    {
        await using var practice = await Practice.Start();

        await Patch(practice, Secret + "?fieldManager=vastbot", Merge, """{"stringData":{"api-key":"new"}}""");

        var secret = await practice.ClusterJson(Secret);
        Assert.Equal("new", Encoding.UTF8.GetString(Convert.FromBase64String((string)secret["data"]!["api-key"]!)));
        Assert.Equal(Keys.WebhookToken, Encoding.UTF8.GetString(Convert.FromBase64String((string)secret["data"]!["webhook-token"]!)));
        Assert.Contains(secret["metadata"]!["managedFields"]!.AsArray(), f => (string?)f!["manager"] == "vastbot");
        Assert.Null(secret["stringData"]);
    }

    [Fact]
    public async Task A_changed_template_is_rolled_out_pod_by_pod_while_the_service_stays_up()
    {
        await using var practice = await Practice.Start();
        await Patch(practice, Deployment, Strategic, Queue);

        var deployment = await practice.ClusterJson(Deployment);
        for (var i = 0; i < 200 && (int?)deployment["status"]!["updatedReplicas"] is not 3; i++)
        {
            practice.Time.Advance(TimeSpan.FromSeconds(1));
            deployment = await practice.ClusterJson(Deployment);
            Assert.True((int?)deployment["status"]!["readyReplicas"] >= 3);
        }

        practice.Time.Advance(TimeSpan.FromSeconds(20));
        var pods = await practice.Pods();
        Assert.All(pods, p => Assert.Contains("\"queue\"", p["spec"]!.ToJsonString(), StringComparison.Ordinal));
        Assert.Equal("12", (string?)deployment["metadata"]!["annotations"]!["deployment.kubernetes.io/revision"]);
    }

    [Fact]
    public async Task An_undo_takes_the_old_revision_up_again_under_a_new_number()
    {
        await using var practice = await Practice.Start();
        var template = (await practice.ClusterJson(Deployment))["spec"]!["template"]!;
        template["metadata"]!["creationTimestamp"] = null;
        await Patch(practice, Deployment, Strategic, Queue);
        await practice.ClusterJson(Deployment);

        await Patch(practice, Deployment, Json, new JsonArray(new JsonObject
        {
            ["op"] = "replace", ["path"] = "/spec/template", ["value"] = template.DeepClone(),
        }).ToJsonString());

        var sets = (await practice.ClusterJson("apis/apps/v1/namespaces/vastai/replicasets"))["items"]!.AsArray();
        var annotations = sets.Select(s => s!["metadata"]!["annotations"]!).ToList();
        Assert.Equal(["10", "12", "13"], annotations.Select(a => (string)a["deployment.kubernetes.io/revision"]!).Order(StringComparer.Ordinal));
        Assert.Equal("11", (string?)annotations.Single(a => (string?)a["deployment.kubernetes.io/revision"] == "13")["deployment.kubernetes.io/revision-history"]);
    }

    private static Task<(HttpStatusCode Status, string Body)> Patch(Practice practice, string path, string type, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, practice.Address("Kubernetes:Server", path)) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Keys.AdminClusterToken);
        return practice.Send(request);
    }
}
