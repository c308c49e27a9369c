using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Composition;
using VastBot.Drill;
using VastBot.Practice;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Web;
using VastBot.Settings;

namespace VastBot.Tests.Talking;

/// <summary>The practice world with the real bot in it, and a responder who types on its page and reads there.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    public const string Ops = "C0OPS00001";
    public const string Direct = "D0DIRECT01";
    private const string Responder = "U0RESPONDER";

    private readonly PracticeWorld _world;
    private readonly Bot _bot;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Conversation(PracticeWorld world, Bot bot) => (_world, _bot) = (world, bot);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Conversation> Start(string scenario = "healthy")
    {
        var app = AppManifest.Read();
        // The tests read channels with the bot's token; the bot itself need not.
        var world = await PracticeWorld.Start(new() { Scenario = scenario, App = app with { Scopes = [.. app.Scopes, "channels:history"] } }, Ct);
        var masker = new SecretMasker();
        var bot = Bot.Build(BotSettings.Practice(world.Settings, masker), masker, practice: true, world.Clock);
        await bot.Start(Ct);
        var conversation = new Conversation(world, bot);
        await conversation.Shown("/", "VastBot is connected");
        await conversation.Prepared();
        return conversation;
    }

    /// <summary>Types, and gives the message's <c>ts</c>.</summary>
    public async Task<string> Say(string channel, string text, string? thread = null)
    {
        await Do("write", ("c", channel), ("text", text), ("thread", thread ?? ""));
        return (await History(channel, thread)).Last(message => message.GetProperty("user").GetString() == Responder).GetProperty("ts").GetString()!;
    }

    /// <summary>Presses a button of a home tab.</summary>
    public Task Press(string view, string block, string action) => Do("use", ("view", view), ("use", $"{block}|{action}"));

    /// <summary>What the channel, or one of its threads, holds by Slack's own account; whispers are not in it.</summary>
    public async Task<IReadOnlyList<JsonElement>> History(string channel, string? thread = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(_world.Settings["Slack:ApiUrl"]!), thread is null ? "conversations.history" : "conversations.replies"))
        {
            Content = Form(("channel", channel), ("ts", thread ?? ""), ("limit", "100")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _world.Settings["Slack:BotToken"]);
        using var response = await _http.SendAsync(request, Ct);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync(Ct));
        Assert.True(answer.GetProperty("ok").GetBoolean(), answer.ToString());
        return [.. answer.GetProperty("messages").EnumerateArray().OrderBy(message => message.GetProperty("ts").GetString(), StringComparer.Ordinal)];
    }

    /// <summary>Waits until the responder's page shows a text; each change of the workspace is a reason to look again.</summary>
    public async Task<string> Shown(string page, string text)
    {
        using var enough = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct, enough.Token);
        await using var changes = await _http.GetStreamAsync(new Uri(_world.Page, "live"), patience.Token);
        using var lines = new StreamReader(changes);
        while (true)
        {
            await lines.ReadLineAsync(patience.Token);
            var html = await Page(page);
            if (html.Contains(text, StringComparison.Ordinal)) return html;
        }
    }

    private async Task Prepared()
    {
        using var enough = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct, enough.Token);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        var page = _bot.Services.GetRequiredService<IPageLinks>().Private("/readyz");
        while (await often.WaitForNextTickAsync(patience.Token))
        {
            using var answer = await _http.GetAsync(page, patience.Token);
            if (answer.IsSuccessStatusCode) return;
        }
    }

    /// <summary>Opens a page as a person does; <see cref="Shown"/> only looks again.</summary>
    public async Task Open(string page) => await _http.GetStringAsync(Address(page), Ct);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _world.DisposeAsync();
        _http.Dispose();
    }

    private async Task<string> Page(string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(page));
        request.Headers.Add("X-Refresh", "1");
        using var response = await _http.SendAsync(request, Ct);
        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Ct));
    }

    private Uri Address(string page) => new(_world.Page, page);

    private async Task Do(string what, params (string Name, string Value)[] fields)
    {
        using var form = Form([("as", Responder), .. fields]);
        using var response = await _http.PostAsync(Address("do/" + what), form, Ct);
        Assert.Equal(System.Net.HttpStatusCode.Found, response.StatusCode);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
