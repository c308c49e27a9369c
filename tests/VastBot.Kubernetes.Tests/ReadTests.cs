using System.Text;

namespace VastBot.Kubernetes.Tests;

public sealed class ReadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_a_deployment_as_a_server_sends_it()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("deployment.json")));

        var deployment = await server.Client.ReadDeployment("vastai-integration", Ct);

        Assert.Equal("vastai-integration", deployment.Metadata.Name);
        Assert.Equal(1, deployment.Revision);
        Assert.Equal(3, deployment.Spec.DesiredReplicas);
        Assert.Equal("app=vastai-integration", deployment.Spec.Selector.ToString());
        var container = Assert.Single(deployment.Spec.Template.Spec.Containers);
        Assert.Equal("registry.example/vastai-integration:1.4.2", container.Image);
        Assert.Equal("vastai-secrets", container.Env[0].ValueFrom!.SecretKeyRef!.Name);
        Assert.Equal("direct", container.Env[1].Value);
        Assert.Equal(0, deployment.Status.UnavailableReplicas);
        Assert.Contains(deployment.Metadata.ManagedFields, m => m.Touches("spec", "template") && m.Time is not null);
        var asked = Assert.Single(server.Requests);
        Assert.Equal("/apis/apps/v1/namespaces/vastai/deployments/vastai-integration", asked.Target);
        Assert.Equal("application/json", asked.Headers["Accept"]);
        Assert.Equal("Bearer test-token", asked.Headers["Authorization"]);
        Assert.StartsWith("vastbot/", asked.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_pods_with_containers_conditions_and_owners()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("pods.json")));

        var pods = await server.Client.ListPods("app=vastai-integration", Ct);

        Assert.Equal(3, pods.Count);
        Assert.All(pods, p => Assert.True(p.IsReady));
        Assert.All(pods, p => Assert.False(p.IsTerminating));
        Assert.Equal("ReplicaSet", pods[0].Metadata.OwnerReferences[0].Kind);
        Assert.NotNull(pods[0].Status.ContainerStatuses[0].State.Running!.StartedAt);
        Assert.Equal("/api/v1/namespaces/vastai/pods?labelSelector=app%3Dvastai-integration&limit=500", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task Reads_the_replica_sets_of_a_deployment_with_their_revisions()
    {
        await using var server = await ApiServer.Start(c => ApiServer.Json(Recording.Read(
            c.Request.Path.Value!.Contains("replicasets", StringComparison.Ordinal) ? "undo.replicasets.json" : "undo.deployment.json"))(c));

        var deployment = await server.Client.ReadDeployment("vastai-integration", Ct);
        var sets = await server.Client.ListReplicaSets(deployment.Spec.Selector.ToString(), Ct);

        Assert.All(sets, s => Assert.True(s.BelongsTo(deployment)));
        Assert.Equal(deployment.Revision, sets.Max(s => s.Revision));
    }

    [Fact]
    public async Task Walks_through_all_pages_of_a_list()
    {
        await using var server = await ApiServer.Start(c => ApiServer.Json(c.Request.Query["continue"] == "page/2="
            ? """{"kind":"PodList","metadata":{"resourceVersion":"9"},"items":[{"metadata":{"name":"b"}}]}"""
            : """{"kind":"PodList","metadata":{"resourceVersion":"9","continue":"page/2=","remainingItemCount":1},"items":[{"metadata":{"name":"a"}}]}""")(c));

        var pods = await server.Client.ListPods(cancellationToken: Ct);

        Assert.Equal(["a", "b"], pods.Select(p => p.Metadata.Name));
    }

    [Fact]
    public async Task Takes_null_lists_and_unknown_fields_in_its_stride()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(
            """{"kind":"PodList","apiVersion":"v9","items":[{"metadata":{"name":"a","labels":null},"spec":{"containers":null},"status":{"news":[{}]}}],"more":{}}"""));

        var pod = Assert.Single(await server.Client.ListPods(cancellationToken: Ct));

        Assert.Empty(pod.Metadata.Labels);
        Assert.Empty(pod.Spec.Containers);
        Assert.Empty(pod.Status.ContainerStatuses);
    }

    [Fact]
    public async Task Sorts_events_by_when_they_last_happened_whatever_field_says_so()
    {
        await using var server = await ApiServer.Start(ApiServer.Json("""
            {"kind":"EventList","items":[
            {"reason":"third","lastTimestamp":"2026-11-20T03:00:03Z","count":4,"eventTime":null},
            {"reason":"second","eventTime":"2026-11-20T03:00:00.000001Z","series":{"count":7,"lastObservedTime":"2026-11-20T03:00:02.000000Z"}},
            {"reason":"first","lastTimestamp":null,"eventTime":"2026-11-20T03:00:01.000000Z"}]}
            """));

        var events = await server.Client.ListEvents("involvedObject.name=x,type=Warning", Ct);

        Assert.Equal(["first", "second", "third"], events.Select(e => e.Reason));
        Assert.Equal([1, 7, 4], events.Select(e => e.Times));
        Assert.Contains("fieldSelector=involvedObject.name%3Dx%2Ctype%3DWarning", Assert.Single(server.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_servers_path_prefix()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("deployment.json")));

        await server.Clients.For(server.Login with { Server = server.Address + "/k8s/clusters/c-1" }).ReadDeployment("x", Ct);

        Assert.StartsWith("/k8s/clusters/c-1/apis/apps/v1/", Assert.Single(server.Requests).Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../secrets")]
    [InlineData("a b")]
    public async Task Sends_nothing_for_what_is_no_name(string name)
    {
        await using var server = await ApiServer.Start(ApiServer.Json("{}"));

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Client.ReadSecret(name, Ct));

        Assert.Equal(KubernetesFailure.Invalid, failure.Failure);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Shows_a_config_map_and_which_keys_were_written_when()
    {
        await using var server = await ApiServer.Start(ApiServer.Json("""
            {"kind":"ConfigMap","metadata":{"name":"settings","managedFields":[
            {"manager":"helm","operation":"Update","time":"2026-11-20T01:00:00Z","fieldsV1":{"f:data":{".":{},"f:mode":{},"f:url":{}}}},
            {"manager":"kubectl-edit","operation":"Update","time":"2026-11-20T02:30:00Z","fieldsV1":{"f:metadata":{"f:labels":{}}}}]},
            "data":{"mode":"direct","url":"x"}}
            """));

        var map = await server.Client.ReadConfigMap("settings", Ct);

        Assert.Equal("direct", map.Data["mode"]);
        Assert.Equal(["mode", "url"], map.Metadata.ManagedFields[0].DataKeys);
        Assert.Empty(map.Metadata.ManagedFields[1].DataKeys);
    }

    [Fact]
    public async Task A_secret_shows_itself_only_when_asked_to()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("secret.json")));

        var secret = await server.Client.ReadSecret("vastai-secrets", Ct);

        Assert.Equal(["api-key", "webhook-token"], secret.Keys);
        var value = secret.Value("api-key")!;
        Assert.Equal("old-key-0001", Encoding.UTF8.GetString(value.Reveal()));
        Assert.Equal(12, value.Length);
        Assert.Matches("^[0-9a-f]{8}$", value.Fingerprint);
        Assert.Null(secret.Value("absent"));
        var shown = $"{secret} {value} {secret.Metadata} {System.Text.Json.JsonSerializer.Serialize(value)}";
        Assert.DoesNotContain("old-key", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("b2xkLWtleS0wMDAx", shown, StringComparison.Ordinal);
        Assert.Equal(["api-key", "webhook-token"], secret.Metadata.ManagedFields[0].DataKeys);
    }
}
