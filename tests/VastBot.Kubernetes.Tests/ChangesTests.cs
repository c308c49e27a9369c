using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VastBot.Kubernetes.Tests;

/// <summary>
/// Our requests beside those that kubectl sent for the same change. Intended differences, everywhere: our own field manager, unknown fields refused
/// (fieldValidation=Strict), and the version of the object as it was read (metadata.resourceVersion; a test operation in a JSON patch). Others:
/// restart has milliseconds, since the same stamp twice changes nothing; undo leaves the deployment's annotations alone and drops the empty
/// creationTimestamp; a secret's copy in last-applied-configuration is removed.
/// </summary>
public sealed class ChangesTests
{
    private const string Strict = "?fieldManager=vastbot&fieldValidation=Strict";
    private const string Target = "/apis/apps/v1/namespaces/vastai/deployments/vastai-integration";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sets_a_variable_as_kubectl_does()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("deployment-after-set-env.json")));
        var current = Parse("deployment.json");

        var after = await Changes(server).SetEnvironment(current, "app", new Dictionary<string, string?> { ["RATE_LIMIT_MODE"] = "queue" }, cancellationToken: Ct);

        Assert.Equal("queue", after.Spec.Template.Spec.Containers[0].Env[1].Value);
        var asked = Assert.Single(server.Requests);
        Assert.Equal(("PATCH", Target + Strict), (asked.Method, asked.Target));
        Assert.Equal("application/strategic-merge-patch+json", asked.Headers["Content-Type"]);
        Assert.Equal(current.Metadata.ResourceVersion, TakeVersion(asked.Body, out var body));
        Same("set-env.request.json", body);
    }

    [Fact]
    public async Task Removes_a_variable_as_kubectl_does()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("deployment.json")));

        await Changes(server).SetEnvironment(Parse("deployment-before-remove.json"), "app",
            new Dictionary<string, string?> { ["VASTAI_FALLBACK"] = null }, cancellationToken: Ct);

        TakeVersion(Assert.Single(server.Requests).Body, out var body);
        Same("set-env-remove.request.json", body);
    }

    [Fact]
    public async Task Puts_new_variables_last_and_turns_a_reference_into_a_value()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("deployment.json")));

        await Changes(server).SetEnvironment(Parse("deployment.json"), "app",
            new Dictionary<string, string?> { ["NEW"] = "true", ["VASTAI_API_KEY"] = "test-value", ["ABSENT"] = null }, dryRun: true, Ct);

        var asked = Assert.Single(server.Requests);
        Assert.EndsWith(Strict + "&dryRun=All", asked.Target, StringComparison.Ordinal);
        var container = JsonNode.Parse(asked.Body)!["spec"]!["template"]!["spec"]!["containers"]![0]!;
        Assert.Equal("""[{"name":"VASTAI_API_KEY"},{"name":"RATE_LIMIT_MODE"},{"name":"NEW"}]""", container["$setElementOrder/env"]!.ToJsonString());
        Assert.Equal("""[{"name":"NEW","value":"true"},{"name":"VASTAI_API_KEY","value":"test-value","valueFrom":null}]""", container["env"]!.ToJsonString());
    }

    [Fact]
    public async Task Names_the_containers_there_are_when_the_named_one_is_none()
    {
        await using var server = await ApiServer.Start(ApiServer.Json("{}"));

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => Changes(server).SetEnvironment(
            Parse("deployment.json"), "sidecar", new Dictionary<string, string?> { ["A"] = "b" }, cancellationToken: Ct));

        Assert.Equal(KubernetesFailure.NotFound, failure.Failure);
        Assert.Contains("(it has: app)", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Restarts_as_kubectl_does()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("deployment.json")));

        await Changes(server).Restart(Parse("deployment.json"), new DateTimeOffset(2026, 11, 22, 7, 32, 18, 45, TimeSpan.FromHours(1)), cancellationToken: Ct);

        TakeVersion(Assert.Single(server.Requests).Body, out var body);
        Same("restart.request.json", body.Replace("06:32:18.045Z", "06:32:18Z", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_to_restart_or_undo_what_is_paused()
    {
        await using var server = await ApiServer.Start(ApiServer.Json("{}"));
        var paused = Parse("deployment.json");
        paused = paused with { Spec = paused.Spec with { Paused = true } };

        var restart = await Assert.ThrowsAsync<KubernetesException>(() => Changes(server).Restart(paused, TimeProvider.System.GetUtcNow(), cancellationToken: Ct));
        await Assert.ThrowsAsync<KubernetesException>(() => Changes(server).Undo(paused, cancellationToken: Ct));

        Assert.Contains("rollout resume", restart.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Goes_back_to_the_revision_that_kubectl_goes_back_to()
    {
        await using var server = await ApiServer.Start(History());
        var current = Parse("undo.deployment.json");

        await Changes(server).Undo(current, cancellationToken: Ct);

        var asked = server.Requests.Last();
        Assert.Equal(("PATCH", Target + Strict, "application/json-patch+json"), (asked.Method, asked.Target, asked.Headers["Content-Type"]));
        var ours = JsonNode.Parse(asked.Body)!.AsArray();
        Assert.Equal(2, ours.Count);
        Assert.Equal($$"""{"op":"test","path":"/metadata/resourceVersion","value":"{{current.Metadata.ResourceVersion}}"}""", ours[0]!.ToJsonString());
        var kubectls = JsonNode.Parse(Recording.Read("undo.request.json"))![0]!;
        kubectls["value"]!["metadata"]!.AsObject().Remove("creationTimestamp");
        Assert.True(JsonNode.DeepEquals(kubectls, ours[1]), $"{kubectls}\n{ours[1]}");
    }

    [Fact]
    public async Task Goes_back_to_a_named_revision_or_lists_those_kept()
    {
        await using var server = await ApiServer.Start(History());
        var current = Parse("undo.deployment.json");

        await Changes(server).Undo(current, 9, cancellationToken: Ct);
        var failure = await Assert.ThrowsAsync<KubernetesException>(() => Changes(server).Undo(current, 4, cancellationToken: Ct));
        var same = await Changes(server).Undo(current, current.Revision, cancellationToken: Ct);

        Assert.Contains("(kept: 5, 7, 8, 9, 10, 11)", failure.Message, StringComparison.Ordinal);
        Assert.Same(current, same);
        Assert.DoesNotContain("pod-template-hash", Assert.Single(server.Requests, r => r.Method == "PATCH").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undo_of_what_has_moved_is_a_conflict()
    {
        await using var server = await ApiServer.Start(c => c.Request.Method == "PATCH"
            ? ApiServer.Json(ApiServer.Status(422, "Invalid", ""), 422)(c)
            : History()(c));
        var old = Parse("undo.deployment.json");
        old = old with { Metadata = old.Metadata with { ResourceVersion = "1" } };

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => Changes(server).Undo(old, cancellationToken: Ct));

        Assert.Equal(KubernetesFailure.Conflict, failure.Failure);
    }

    [Fact]
    public async Task Scales_as_kubectl_does()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("scale.answer.json")));

        Assert.Equal(3, await Changes(server).Scale(Parse("deployment.json"), 3, cancellationToken: Ct));

        var asked = Assert.Single(server.Requests);
        Assert.Equal((Target + "/scale" + Strict, "application/merge-patch+json"), (asked.Target, asked.Headers["Content-Type"]));
        TakeVersion(asked.Body, out var body);
        Same("scale.request.json", body);
    }

    [Fact]
    public async Task Puts_one_key_of_a_secret_and_removes_the_copy_of_the_old_ones()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("secret-patch.answer.json")));
        var current = JsonSerializer.Deserialize(Recording.Read("secret.json"), KubernetesJson.Default.Secret)!;

        var after = await Changes(server).PutSecretKey(current, "api-key", new SecretValue("new-key-0004"u8.ToArray()), cancellationToken: Ct);

        Assert.Equal("new-key-0004", Encoding.UTF8.GetString(after.Value("api-key")!.Reveal()));
        var asked = Assert.Single(server.Requests);
        Assert.Equal(("/api/v1/namespaces/vastai/secrets/vastai-secrets" + Strict, "application/merge-patch+json"), (asked.Target, asked.Headers["Content-Type"]));
        Assert.Contains("\"annotations\":{\"kubectl.kubernetes.io/last-applied-configuration\":null}", asked.Body, StringComparison.Ordinal);
        Assert.Equal("232", TakeVersion(asked.Body, out var body));
        Same("secret-patch.request.json", body);
    }

    [Fact]
    public async Task Takes_a_key_away_and_keeps_bytes_that_are_no_text()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("secret.json")));
        var current = JsonSerializer.Deserialize(Recording.Read("secret.json"), KubernetesJson.Default.Secret)!;

        await Changes(server).PutSecretKey(current, "api-key", null, cancellationToken: Ct);
        await Changes(server).PutSecretKey(current, "api-key", new SecretValue([0xff, 0x00]), cancellationToken: Ct);

        Assert.Equal(["{\"api-key\":null}", "{\"api-key\":\"/wA=\"}"], server.Requests.Select(r => JsonNode.Parse(r.Body)!["data"]!.ToJsonString()));
    }

    [Theory]
    [InlineData(409, KubernetesFailure.Conflict)]
    [InlineData(422, KubernetesFailure.Invalid)]
    [InlineData(429, KubernetesFailure.TooManyRequests)]
    [InlineData(500, KubernetesFailure.ServerError)]
    public async Task Sends_a_change_once_only_and_never_repeats_the_servers_words_on_a_secret(int code, KubernetesFailure expected)
    {
        await using var server = await ApiServer.Start(c =>
        {
            c.Response.Headers.RetryAfter = "0";
            return ApiServer.Json(ApiServer.Status(code, "Whatever", "webhook-token: a2VlcC1tZQ== new-key-0004"), code)(c);
        });
        var current = JsonSerializer.Deserialize(Recording.Read("secret.json"), KubernetesJson.Default.Secret)!;

        var failure = await Assert.ThrowsAsync<KubernetesException>(
            () => Changes(server).PutSecretKey(current, "api-key", new SecretValue("new-key-0004"u8.ToArray()), cancellationToken: Ct));

        Assert.Equal(expected, failure.Failure);
        Assert.Single(server.Requests);
        Assert.DoesNotContain("a2VlcC1tZQ", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("new-key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_change_may_have_happened_when_its_answer_was_lost()
    {
        await using var server = await ApiServer.Start(c =>
        {
            c.Abort();
            return Task.CompletedTask;
        });

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => Changes(server).Scale(Parse("deployment.json"), 3, cancellationToken: Ct));

        Assert.Equal(KubernetesFailure.Network, failure.Failure);
        Assert.Contains("Whether the change was made is not known", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_what_the_account_may_as_kubectl_does()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("can-i.answer.json"), 201));

        var answer = await server.Client.CanI(new AccessQuestion("patch", "deployments", "apps", "vastai-integration"), Ct);

        Assert.True(answer.Allowed);
        var asked = Assert.Single(server.Requests);
        Assert.Equal("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", asked.Target);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Recording.Read("can-i.request.json"))!["spec"], JsonNode.Parse(asked.Body)!["spec"]), asked.Body);
    }

    private static IKubernetesChanges Changes(ApiServer server) => server.Clients.Changes(server.Login);

    private static Deployment Parse(string recording) => JsonSerializer.Deserialize(Recording.Read(recording), KubernetesJson.Default.Deployment)!;

    private static RequestDelegate History() => c => ApiServer.Json(Recording.Read(
        c.Request.Path.Value!.Contains("replicasets", StringComparison.Ordinal) ? "undo.replicasets.json" : "undo.deployment.json"))(c);

    /// <summary>The version that was sent along, and the body as it would be without it and the rest of metadata.</summary>
    private static string? TakeVersion(string body, out string rest)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        var version = (string?)json["metadata"]?["resourceVersion"];
        json.Remove("metadata");
        rest = json.ToJsonString();
        return version;
    }

    private static void Same(string recording, string body) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Recording.Read(recording)), JsonNode.Parse(body)), $"{Recording.Read(recording)}\n{body}");
}
