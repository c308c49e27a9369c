using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill.Cluster.Store;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Lives;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.EndToEnd.Clusters;

/// <summary>The API server fails while an approved fix is carried out: what the card says is true, what passes is tried again, and nothing is done twice.</summary>
public sealed class A_cluster_that_fails_a_fix : IAsyncDisposable
{
    private const double Hurry = 10;

    private PractisingBot _bot = null!;
    private Eavesdropper _ear = null!;
    private bool _reviewed;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private WorkspaceServer Workspace => _bot.World.Workspace;

    private ClusterStore Cluster => Workspace.World.Objects;

    public static TheoryData<string> Passing { get; } = ["409", "429 with Retry-After", "500", "cut before it was heard", "cut after it was made", "watch cut in the middle", "watch too old: 410", "watch refused with 410"];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_passes_is_overcome_and_the_change_is_made_once(string failure)
    {
        await Asked("queue-mode on");
        var before = Generation();
        var failed = 0;
        _ear.Meddle = (request, http, answer) => Trouble(failure, request, http, answer) is { } trouble && Interlocked.Exchange(ref failed, 1) == 0 ? trouble : null;

        await Approve("Confirm", PracticeIds.Responder);
        var fix = await Ended();

        Assert.Equal((1, FixStage.Done), (failed, fix.Stage));
        Assert.Equal((before + 1, "queue"), (Generation(), Workspace.World.Variable("RATE_LIMIT_MODE")));
        Assert.Single(fix.Steps);
        CardSays("Done at");
    }

    [Theory]
    [InlineData(401, "Unauthorized", "Unauthorized", "does not accept the login (401)")]
    [InlineData(403, "Forbidden", "deployments.apps \"vastai-integration\" is forbidden: User \"vastbot\" cannot patch resource \"deployments\"", "may not do this (403)")]
    [InlineData(422, "Invalid", "admission said no", "refuses the content (422)")]
    public async Task What_does_not_pass_ends_the_fix_with_what_failed_and_that_nothing_was_changed(int status, string reason, string message, string says)
    {
        await Asked("queue-mode on");
        var before = Generation();
        _ear.Meddle = (request, http, _) => request.IsChange ? () => Answer(http, status, reason, message) : null;

        await Approve("Confirm", PracticeIds.Responder);
        var fix = await Ended();

        Assert.Equal((FixStage.Failed, before, "direct"), (fix.Stage, Generation(), Workspace.World.Variable("RATE_LIMIT_MODE")));
        Assert.Single(_ear.Changes);
        Assert.Empty((await State()).Workarounds);
        CardSays("Failed at", says, "Nothing was changed.", "Ask again");
    }

    [Fact]
    public async Task A_right_that_was_taken_away_is_named_to_the_admins()
    {
        await Asked("rotate-key", "expired-key");
        _ear.Meddle = (request, http, answer) =>
            request.IsChange ? () => Answer(http, 403, "Forbidden", "secrets \"vastai-secrets-previous\" is forbidden: User \"vastbot\" cannot patch resource \"secrets\"")
            : request.Text.Contains("\"name\":\"vastai-secrets-previous\"", StringComparison.Ordinal) && request.Text.Contains("\"patch\"", StringComparison.Ordinal) ? () => Denied(request, http)
            : null;

        await Approve("Approve", PracticeIds.Approver);
        var fix = await Ended();

        const string Right = "patch secrets/vastai-secrets-previous in namespace vastai";
        Assert.Equal((FixStage.Failed, true), (fix.Stage, _reviewed));
        CardSays($"Missing right: {Right}", "Nothing was changed.");
        await Waiting.Until(() => Told().Count > 0, Ct);
        Assert.Equal(PracticeIds.Commander, Assert.Single(Told()).Channel.Members.Single(member => member != PracticeIds.BotUser));

        List<(Channel Channel, Message Message)> Told() => [.. Workspace.State.Channels.Where(channel => channel.Id != PracticeIds.Ops)
            .SelectMany(channel => channel.Messages.Select(message => (channel, message))).Where(one => Says(one.message, Right))];
    }

    [Fact]
    public async Task A_right_that_was_never_there_is_named_before_anything_is_asked_for()
    {
        await Begin("rate-limited");
        _ear.Meddle = (request, http, _) => request.Path.EndsWith("selfsubjectaccessreviews", StringComparison.Ordinal) && request.Text.Contains("\"patch\"", StringComparison.Ordinal) ? () => Denied(request, http) : null;

        await Type("queue-mode on");
        await Waiting.Until(() => Workspace.Messages().Any(message => Says(message, "patch deployments.apps/vastai-integration")), Ct);

        var called = Workspace.Messages().Single(message => Says(message, "patch deployments.apps/vastai-integration"));
        Assert.Null(called.OnlyFor);
        Assert.True(Says(called, $"<@{PracticeIds.Commander}>") && Says(called, "Nothing was changed"));
        Assert.Empty((await State()).Fixes);
        Assert.Empty(_ear.Changes);
    }

    [Fact]
    public async Task A_cluster_that_is_gone_for_good_leaves_open_what_cannot_be_known()
    {
        await Asked("queue-mode on");
        var gone = 0;
        _ear.Meddle = (request, http, answer) =>
        {
            if (request.System != "cluster" || (!request.IsChange && Volatile.Read(ref gone) == 0)) return null;
            return Interlocked.Exchange(ref gone, 1) == 0 ? () => MadeButCut(http, answer) : () => Cut(http);
        };

        await Approve("Confirm", PracticeIds.Responder);
        var fix = await Ended();

        Assert.Equal((FixStage.Failed, "queue"), (fix.Stage, Workspace.World.Variable("RATE_LIMIT_MODE")));
        CardSays("Failed at", "Whether the last change was made cannot be told");
        Assert.DoesNotContain("Nothing was changed", fix.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_fixes_approved_at_once_one_runs_and_the_other_sees_that_the_deployment_moved()
    {
        await Asked("queue-mode on");
        var first = Card!;
        await Type("fallback on");
        await Waiting.Until(() => Cards.Count() == 2, Ct);
        var second = Cards.Single(card => card.Ts != first.Ts);
        var before = Generation();
        _bot.World.Clock.Speed = Hurry;

        var responder = new PersonInSlack(Workspace, PracticeIds.Responder);
        await Task.WhenAll(responder.Press(first, PracticeIds.Ops, "Confirm"), responder.Press(second, PracticeIds.Ops, "Confirm"));
        await Waiting.Until(async () => (await State()).Fixes is { Count: 2 } fixes && fixes.All(fix => !fix.IsOpen), Ct);

        var fixes = (await State()).Fixes;
        Assert.Single(fixes, fix => fix.Stage == FixStage.Done);
        Assert.Contains($"generation {before} is {before + 1} now", Assert.Single(fixes, fix => fix.Stage == FixStage.Drifted).Trouble, StringComparison.Ordinal);
        Assert.Equal(before + 1, Generation());
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
    }

    private static Func<Task>? Trouble(string failure, OverheardRequest request, HttpContext http, Func<Task> answer)
    {
        var watch = request.Query.Contains("watch=true", StringComparison.Ordinal);
        return failure switch
        {
            "409" when request.IsChange => () => Answer(http, 409, "Conflict", "the object has been modified"),
            "429 with Retry-After" when request.IsChange => () => Busy(http),
            "500" when request.IsChange => () => Answer(http, 500, "InternalError", "etcd is not well"),
            "cut before it was heard" when request.IsChange => () => Cut(http),
            "cut after it was made" when request.IsChange => () => MadeButCut(http, answer),
            "watch cut in the middle" when watch => () => HalfALine(http),
            "watch too old: 410" when watch => () => TooOld(http),
            "watch refused with 410" when watch => () => Answer(http, 410, "Expired", "too old resource version"),
            _ => null,
        };
    }

    private static Task Answer(HttpContext http, int status, string reason, string message)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(new JsonObject { ["kind"] = "Status", ["apiVersion"] = "v1", ["status"] = "Failure", ["reason"] = reason, ["message"] = message, ["code"] = status }.ToJsonString());
    }

    /// <summary>As flow control says it: no Status, only text.</summary>
    private static Task Busy(HttpContext http)
    {
        (http.Response.StatusCode, http.Response.ContentType, http.Response.Headers.RetryAfter) = (429, "text/plain; charset=utf-8", "1");
        return http.Response.WriteAsync("Too many requests, please try again later.\n");
    }

    private static Task Cut(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    private static async Task MadeButCut(HttpContext http, Func<Task> answer)
    {
        await Eavesdropper.Unsaid(http, answer);
        http.Abort();
    }

    private static async Task HalfALine(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("{\"type\":\"MODIFIED\",\"object\":{\"kind\":\"Deploy");
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    private static Task TooOld(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync("{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"Expired\",\"message\":\"too old resource version\",\"code\":410}}\n");
    }

    private Task Denied(OverheardRequest request, HttpContext http)
    {
        _reviewed = true;
        var review = JsonNode.Parse(request.Text)!;
        review["status"] = new JsonObject { ["allowed"] = false };
        http.Response.StatusCode = 201;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(review.ToJsonString());
    }

    private async Task Begin(string scenario)
    {
        _bot = await PractisingBot.Start(scenario, ("Storage:OutboxBackOffCap", "00:00:01"), ("Storage:OutboxPoll", "00:00:00.1"));
        _ear = new Eavesdropper(_bot.World);
        await Workspace.Sockets.WhenOpen(Ct);
    }

    private async Task Asked(string fix, string scenario = "rate-limited")
    {
        await Begin(scenario);
        await Type(fix);
        await Waiting.Until(() => Card is not null, Ct);
    }

    private Task Type(string fix) => new PersonInSlack(Workspace, PracticeIds.Responder).Type($"/vast fix {fix}");

    private async Task Approve(string button, string user)
    {
        await new PersonInSlack(Workspace, user).Press(Card!, PracticeIds.Ops, button);
        _bot.World.Clock.Speed = Hurry;
    }

    private async Task<Fix> Ended()
    {
        await Waiting.Until(async () => (await State()).Fixes is [{ IsOpen: false }], Ct);
        // What people see follows.
        await Waiting.Until(() => Card is { } card && (Says(card, "Done") || Says(card, "Failed")), Ct);
        return (await State()).Fixes.Single();
    }

    private Task<EnvironmentState> State() => _bot.Services.GetRequiredService<IIncidents>().Environment("production", Ct);

    private Message? Card => Cards.FirstOrDefault();

    private IEnumerable<Message> Cards => Workspace.Messages().Where(message => message is { BotId: not null, OnlyFor: null, Blocks: not null } && Says(message, "What changes"));

    private void CardSays(params string[] words)
    {
        foreach (var word in words) Assert.True(Says(Assert.Single(Cards), word), $"'{word}' is not on: {Card!.Blocks!.Value.GetRawText()}");
    }

    /// <summary>As a person reads it.</summary>
    private static bool Says(Message message, string words) =>
        (JsonNode.Parse(message.Blocks?.GetRawText() ?? "[]")!.ToJsonString(Readable) + message.Text).Contains(words, StringComparison.Ordinal);

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private long Generation() => (long)Cluster.Find(ResourceKind.Deployments, "vastai", "vastai-integration")!["metadata"]!["generation"]!;
}
