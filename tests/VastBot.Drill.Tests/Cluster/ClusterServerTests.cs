using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Tests.Cluster;

public sealed class ClusterServerTests
{
    private const string Namespace = "api/v1/namespaces/vastai/";

    [Theory]
    [InlineData("not-a-token", HttpStatusCode.Unauthorized, "Unauthorized")]
    [InlineData("", HttpStatusCode.Forbidden, "system:anonymous")]
    public async Task A_bad_token_is_unauthorized_and_no_token_is_forbidden(string token, HttpStatusCode expected, string says)
    {
        await using var practice = await Practice.Start();

        var (status, body) = await practice.Get(practice.Address("Kubernetes:Server", Namespace + "pods"), token.Length == 0 ? null : token);

        Assert.Equal(expected, status);
        Assert.Contains(says, body, StringComparison.Ordinal);
        Assert.Equal("Failure", (string?)JsonNode.Parse(body)!["status"]);
    }

    [Theory]
    [InlineData(Namespace + "secrets", "secrets is forbidden: User \\\"system:serviceaccount:vastbot:vastbot\\\" cannot list resource \\\"secrets\\\" in API group \\\"\\\" in the namespace \\\"vastai\\\"")]
    [InlineData(Namespace + "secrets/other", "secrets \\\"other\\\" is forbidden")]
    [InlineData("apis/apps/v1/namespaces/vastai/deployments", "deployments.apps is forbidden")]
    [InlineData("api/v1/namespaces/default/pods", "in the namespace \\\"default\\\"")]
    public async Task What_the_bot_was_not_granted_is_refused_by_name(string path, string says)
    {
        await using var practice = await Practice.Start();

        var (status, body) = await practice.Cluster(path);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains(says, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, "choose one of: [log-shipper vastai-integration]")]
    [InlineData("container=nosuch", 400, "container nosuch is not valid")]
    [InlineData("container=vastai-integration&previous=true", 400, "previous terminated container")]
    [InlineData("container=vastai-integration&sinceSeconds=0", 422, "must be greater than 0")]
    [InlineData("container=vastai-integration&sinceSeconds=5m", 400, "invalid syntax")]
    [InlineData("container=vastai-integration&tailLines=-1", 422, "greater than or equal to 0")]
    [InlineData("container=vastai-integration&limitBytes=0", 422, "limitBytes")]
    [InlineData("container=vastai-integration&sinceSeconds=5&sinceTime=2026-11-20T02:00:00Z", 422, "at most one of")]
    [InlineData("container=vastai-integration&stream=Stdout", 422, "stream")]
    public async Task A_log_request_that_breaks_a_rule_is_refused(string options, int expected, string says)
    {
        await using var practice = await Practice.Start();
        var pod = (await practice.Pods())[0];

        var (status, body) = await practice.Cluster($"{Namespace}pods/{pod["metadata"]!["name"]}/log?{options}");

        Assert.Equal(expected, (int)status);
        Assert.Contains(says, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_is_plain_text_that_a_caller_of_plain_text_does_not_get()
    {
        await using var practice = await Practice.Start();
        var path = $"{Namespace}pods/{(await practice.Pods())[0]["metadata"]!["name"]}/log?container=log-shipper&tailLines=1";

        Assert.Equal(HttpStatusCode.NotAcceptable, (await practice.Cluster(path, accept: "text/plain")).Status);
        Assert.Equal(HttpStatusCode.OK, (await practice.Cluster(path, accept: "*/*")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await practice.Cluster(Namespace + "pods/nopod/log?container=x")).Status);
    }

    [Fact]
    public async Task Lines_carry_rising_times_and_end_now()
    {
        await using var practice = await Practice.Start("silent-5xx");
        var log = await practice.Log((await practice.Pods())[0], "container=vastai-integration&sinceSeconds=60&timestamps=true");

        var times = log.TrimEnd('\n').Split('\n').Select(l => DateTimeOffset.Parse(l[..l.IndexOf(' ', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(times.Order(), times);
        Assert.True(times[0] >= practice.Time.GetUtcNow().AddSeconds(-60) && times[^1] <= practice.Time.GetUtcNow());
        Assert.True(times.Count >= 60);
    }

    [Fact]
    public async Task Tail_and_limit_cut_what_they_say()
    {
        await using var practice = await Practice.Start();
        var pod = (await practice.Pods())[0];

        Assert.Equal(7, (await practice.Log(pod, "container=vastai-integration&tailLines=7")).Count(c => c == '\n'));
        Assert.Equal(100, (await practice.Log(pod, "container=vastai-integration&limitBytes=100")).Length);
        Assert.Empty(await practice.Log(pod, "container=vastai-integration&tailLines=0"));
    }

    [Fact]
    public async Task A_list_comes_in_pages_and_its_items_name_no_kind()
    {
        await using var practice = await Practice.Start();

        var first = await practice.ClusterJson(Namespace + "pods?limit=2");
        var second = await practice.ClusterJson(Namespace + "pods?limit=2&continue=" + Uri.EscapeDataString((string)first["metadata"]!["continue"]!));

        Assert.Equal((2, 1), (first["items"]!.AsArray().Count, second["items"]!.AsArray().Count));
        Assert.Null(second["metadata"]!["continue"]);
        Assert.Null(first["items"]![0]!["kind"]);
        Assert.Equal("PodList", (string?)first["kind"]);
    }

    [Theory]
    [InlineData("pods?continue=bad")]
    [InlineData("pods?labelSelector=app%3D%3D%3Dx")]
    [InlineData("events?fieldSelector=status.foo%3Dx")]
    public async Task A_bad_selector_or_page_is_a_bad_request(string query)
    {
        await using var practice = await Practice.Start();

        Assert.Equal(HttpStatusCode.BadRequest, (await practice.Cluster(Namespace + query)).Status);
    }

    [Theory]
    [InlineData("app in (vastai-integration,other)", 3)]
    [InlineData("app=vastai-integration,pod-template-hash", 3)]
    [InlineData("app!=vastai-integration", 0)]
    [InlineData("!app", 0)]
    [InlineData("app notin (x)", 3)]
    public async Task Labels_select(string selector, int expected)
    {
        await using var practice = await Practice.Start();

        var list = await practice.ClusterJson($"{Namespace}pods?labelSelector={Uri.EscapeDataString(selector)}");

        Assert.Equal(expected, list["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Events_are_selected_by_type_and_object()
    {
        await using var practice = await Practice.Start("bad-deploy");

        var warnings = await practice.ClusterJson(Namespace + "events?fieldSelector=type%3DWarning");

        Assert.Equal(3, warnings["items"]!.AsArray().Count);
        Assert.All(warnings["items"]!.AsArray(), e => Assert.Equal("BackOff", (string?)e!["reason"]));
    }

    [Fact]
    public async Task A_watch_reports_the_switch_of_a_scenario()
    {
        await using var practice = await Practice.Start();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, practice.Address("Kubernetes:Server", "apis/apps/v1/namespaces/vastai/deployments?watch=true"));
        request.Headers.Authorization = new("Bearer", Keys.AdminClusterToken);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        var present = JsonNode.Parse((await reader.ReadLineAsync(TestContext.Current.CancellationToken))!)!;
        practice.World.SwitchTo("bad-deploy");
        var change = JsonNode.Parse((await reader.ReadLineAsync(TestContext.Current.CancellationToken))!)!;

        Assert.Equal("ADDED", (string?)present["type"]);
        Assert.Equal("MODIFIED", (string?)change["type"]);
        Assert.Contains(":2.8.0", change["object"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_from_a_forgotten_version_ends_with_expired_inside_a_200()
    {
        await using var practice = await Practice.Start();

        var (status, body) = await practice.Cluster(
            "apis/apps/v1/namespaces/vastai/deployments?watch=true&resourceVersion=7", Keys.AdminClusterToken);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(410, (int)JsonNode.Parse(body)!["object"]!["code"]!);
    }

    [Theory]
    [InlineData("get", "apps", "deployments", "vastai-integration", true)]
    [InlineData("patch", "apps", "deployments", "vastai-integration", true)]
    [InlineData("delete", "apps", "deployments", "vastai-integration", false)]
    [InlineData("list", "", "secrets", "", false)]
    public async Task An_access_review_tells_what_the_bot_may_do(string verb, string group, string resource, string name, bool allowed)
    {
        await using var practice = await Practice.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, practice.Address("Kubernetes:Server", "apis/authorization.k8s.io/v1/selfsubjectaccessreviews"))
        {
            Content = JsonContent.Create(new
            {
                spec = new { resourceAttributes = new { @namespace = "vastai", verb, group, resource, name } },
            }),
        };
        request.Headers.Authorization = new("Bearer", Keys.BotClusterToken);

        var (status, body) = await practice.Send(request);

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(allowed, (bool)JsonNode.Parse(body)!["status"]!["allowed"]!);
    }
}
