using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using VastBot.Drill;
using VastBot.Drill.Cluster.Store;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Lives;
using VastBot.Runbook.Model.Fixes;

namespace VastBot.EndToEnd.Secrecy;

/// <summary>
/// The real program rotates a key that a person types into the one-time form, in a cluster that repeats whole secrets in its refusals and beside a service
/// that prints its key. Then every byte that left the process is searched for the old key, the new one, its neighbour in the secret and the cluster's token.
/// </summary>
public sealed class No_secret_leaves_the_process : IAsyncDisposable
{
    /// <summary>What the form takes: no key of Vast.ai's shape, which would be masked by its shape alone.</summary>
    private const string Typed = "typed/once+by=hand&kept%out-of_sight";

    private static readonly string Old = Keys.Deployed;

    private static readonly Needle[] Needles =
        [new("the old key", Old), new("the typed key", Typed), new("its neighbour", Keys.WebhookToken), new("the cluster's token", Keys.BotClusterToken)];

    private MortalBot _bot = null!;
    private Eavesdropper _ear = null!;
    private RecordLook _record = null!;
    private bool _refused;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private WorkspaceServer Workspace => _bot.Workspace;

    [Fact]
    public async Task Whatever_the_cluster_says_and_the_service_prints()
    {
        var left = new Haystack();
        await Begin();

        await FillIn(await Link(), left);
        await Approve();
        await Until(FixStage.Failed);
        await new PersonInSlack(Workspace, PracticeIds.Responder).Type("/vast fix rotate-key");
        await Waiting.Until(() => Cards.Count() == 2, Ct);
        await Approve();
        await Until(FixStage.Done);
        Assert.Equal(Typed, Encoding.UTF8.GetString(Convert.FromBase64String((string)Secret("vastai-secrets")["data"]!["api-key"]!)));
        await Collect(left);

        Assert.Empty(left.Find(Needles));
        // What is searched is what it seems, and the search finds what is there.
        foreach (var piece in new[] { "log", "vastbot.db", "vastbot.db-wal", "slack /api/chat.postMessage", "the form", "evidence.tar.gz", "terminal" })
            Assert.True(left.Pieces.Any(name => name.Contains(piece, StringComparison.Ordinal)), $"{piece}: {string.Join(", ", left.Pieces.Distinct())}");
        var meant = new Haystack();
        foreach (var request in _ear.Heard.Where(request => request.System == "cluster")) meant.Add(request.Path, request.Body);
        Assert.Contains(meant.Find(Needles), found => found.StartsWith("the typed key", StringComparison.Ordinal));
        Assert.Contains(meant.Find(Needles), found => found.StartsWith("the old key", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (_record is not null) await _record.DisposeAsync();
        if (_bot is not null) await _bot.DisposeAsync();
    }

    private async Task Begin()
    {
        _bot = await MortalBot.In("expired-key");
        _bot.Set("Logging:LogLevel:Default", "Debug");
        _ear = new Eavesdropper(_bot.World) { Meddle = Meddle };
        _record = new(new Dictionary<string, string?> { ["Storage:Path"] = _bot.File });
        var staged = Secret("vastai-secrets-next");
        staged.Remove("data");
        Workspace.World.Objects.Put(ResourceKind.Secrets, staged);
        await _bot.Live();
        await new PersonInSlack(Workspace, PracticeIds.Responder).Type("/vast fix rotate-key");
    }

    private Func<Task>? Meddle(OverheardRequest request, HttpContext http, Func<Task> answer)
    {
        if (request.System == "vast-api" && request.Authorization == $"Bearer {Typed}") return () => Say(http, 200, $$"""{"id":1,"credit":10,"api_key":"{{Typed}}","instances":[],"offers":[]}""");
        if (request.Path.EndsWith("/log", StringComparison.Ordinal)) return () => Print(http);
        // The real server does so where it cannot read what it was sent.
        if (!request.IsChange || !request.Path.EndsWith("/vastai-secrets", StringComparison.Ordinal) || _refused) return null;
        _refused = true;
        var status = new JsonObject { ["kind"] = "Status", ["apiVersion"] = "v1", ["status"] = "Failure", ["reason"] = "Invalid", ["code"] = 422, ["message"] = $"cannot be handled as a Secret: {request.Text} in {Secret("vastai-secrets").ToJsonString()}" };
        return () => Say(http, 422, status.ToJsonString());
    }

    private static async Task Say(HttpContext http, int status, string json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(json);
    }

    private static async Task Print(HttpContext http)
    {
        http.Response.ContentType = "text/plain";
        await http.Response.WriteAsync($"2026-11-22T03:00:00Z ERROR 401 from Vast.ai for Authorization: Bearer {Old}\n2026-11-22T03:00:01Z ERROR 401 api_key={Old} url=https://console.vast.ai/api/v0/instances/?api_key={Old}\n");
    }

    private async Task<(Uri Link, string Code)> Link()
    {
        string? code = null, link = null;
        await Waiting.Until(() =>
        {
            code ??= Found(@"code is \*(?<found>\d{6})\*");
            link ??= Found(@"(?<found>http://127\.0\.0\.1:\d+/keys/[0-9a-f]+)");
            return code is not null && link is not null;
        }, Ct);
        return (new Uri(link!), code!);
    }

    private string? Found(string pattern) => Workspace.State.Channels.SelectMany(channel => channel.Messages)
        .Select(message => Regex.Match($"{message.Text} {message.Blocks?.GetRawText()}", pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
        .FirstOrDefault(match => match.Success)?.Groups["found"].Value;

    private static async Task FillIn((Uri Link, string Code) form, Haystack left)
    {
        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(form.Link, Ct);
        var csrf = Regex.Match(page, "name=\"csrf\" value=\"(?<found>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["found"].Value;
        using var fields = new FormUrlEncodedContent([new("csrf", csrf), new("code", form.Code), new("key", Typed)]);
        using var answer = await browser.PostAsync(form.Link, fields, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK && text.Contains("asked for in Slack", StringComparison.Ordinal), text);
        left.Add("the form", page);
        left.Add("the form, sent", $"{answer.Headers} {answer.Content.Headers} {text}");
    }

    private async Task Approve()
    {
        await Waiting.Until(() => Cards.Any(), Ct);
        await new PersonInSlack(Workspace, PracticeIds.Approver).Press(Cards.Last(), PracticeIds.Ops, "Approve");
    }

    private Task Until(FixStage stage) => Waiting.Until(async () => (await _record.Environment()).Fixes[^1] is { IsOpen: false } fix && await _record.IsDelivered() && (fix.Stage == stage ? true : throw new InvalidOperationException($"{fix.Stage}: {fix.Trouble}")), Ct);

    private async Task Collect(Haystack left)
    {
        var bundle = await _bot.Run("evidence", "--since", "1h", "--out", "by-hand-evidence.tar.gz");
        left.Add("terminal", bundle.Output + bundle.Error);
        var triage = await _bot.Run("triage", "--json");
        left.Add("terminal, triage", triage.Output + triage.Error);
        await Waiting.Until(_record.IsDelivered, Ct);
        left.Add("log", await _bot.Kill());
        // After the kill, so that what was not written into the file yet still stands beside it.
        left.AddFolder(_bot.Folder);
        foreach (var request in _ear.Heard)
        {
            var where = $"{request.System} {request.Path}";
            left.Add($"{where}, address", request.Path + request.Query);
            // The two that must be told a key, and are.
            if (request.System is not "cluster" and not "vast-api") left.Add(where, request.Body);
        }
    }

    private IEnumerable<Message> Cards => Workspace.Messages().Where(message => message is { BotId: not null, OnlyFor: null, Blocks: not null } && message.Blocks.Value.GetRawText().Contains("What changes", StringComparison.Ordinal));

    private JsonObject Secret(string name) => Workspace.World.Objects.Find(ResourceKind.Secrets, "vastai", name)!;
}
