using System.Net;
using VastBot.Drill;

namespace VastBot.Tests.Pages;

public sealed class Two_listeners_of_the_real_program : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private PracticeWorld? _world;
    private RunningBot? _bot;

    public async ValueTask InitializeAsync()
    {
        _world = await PracticeWorld.Start(new(), TestContext.Current.CancellationToken);
        var settings = _world.Settings.Where(setting => setting.Key != "Practice").ToDictionary();
        settings["Slack:Mode"] = "Http";
        settings["Slack:SigningSecret"] = "0123456789abcdef0123456789abcdef";
        settings["Web:RequestsPerSecond"] = "20";
        _bot = await RunningBot.Start(settings);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_bot is not null) await _bot.DisposeAsync();
        if (_world is not null) await _world.DisposeAsync();
    }

    [Fact]
    public async Task A_private_page_does_not_exist_in_public_nor_a_public_one_in_private()
    {
        Assert.Equal(HttpStatusCode.OK, await Code(HttpMethod.Get, new Uri(_bot!.Private, "/healthz")));
        Assert.Equal(HttpStatusCode.NotFound, await Code(HttpMethod.Get, new Uri(_bot.Public, "/healthz")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Code(HttpMethod.Post, new Uri(_bot.Public, "/slack/events")));
        Assert.Equal(HttpStatusCode.NotFound, await Code(HttpMethod.Post, new Uri(_bot.Private, "/slack/events")));
        Assert.Equal(HttpStatusCode.NotFound, await Code(HttpMethod.Get, new Uri(_bot.Public, "/no/such/page")));
    }

    [Fact]
    public async Task The_private_listener_of_this_machine_answers_to_no_foreign_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_bot!.Private, "/healthz"));
        request.Headers.Host = "evil.example.com";
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Code(request));
    }

    [Fact]
    public async Task Too_long_a_body_and_too_many_headers_are_refused_and_nobody_says_what_server_it_is()
    {
        using var large = new HttpRequestMessage(HttpMethod.Post, new Uri(_bot!.Public, "/slack/events")) { Content = new ByteArrayContent(new byte[1024 * 1024 + 1]) };
        large.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Code(large));

        using var many = new HttpRequestMessage(HttpMethod.Get, new Uri(_bot.Private, "/healthz"));
        for (var i = 0; i < 100; i++) many.Headers.Add($"x-{i}", "1");
        using var answer = await _http.SendAsync(many, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
        Assert.Empty(answer.Headers.Server);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_and_the_private_pages_stay_open()
    {
        List<HttpResponseMessage> answers = [];
        // Twice the rate fits one burst; what comes back meanwhile is far less than three times that much.
        for (var i = 0; i < 200; i++) answers.Add(await _http.GetAsync(new Uri(_bot!.Public, "/status-of-nothing"), TestContext.Current.CancellationToken));

        var refused = answers.FirstOrDefault(answer => answer.StatusCode is HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, await Code(HttpMethod.Get, new Uri(_bot!.Private, "/healthz")));
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task A_busy_workspace_is_not_kept_waiting_where_a_stranger_is()
    {
        List<HttpStatusCode> codes = [];
        for (var i = 0; i < 200; i++) codes.Add(await Code(HttpMethod.Post, new Uri(_bot!.Public, "/slack/events")));
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, codes);
    }

    [Fact]
    public async Task The_private_pages_have_a_rate_of_their_own()
    {
        List<HttpStatusCode> codes = [];
        for (var i = 0; i < 200; i++) codes.Add(await Code(HttpMethod.Get, new Uri(_bot!.Private, "/no/such/page")));
        Assert.Contains(HttpStatusCode.TooManyRequests, codes);
        Assert.Equal(HttpStatusCode.OK, await Code(HttpMethod.Get, new Uri(_bot!.Private, "/healthz")));
    }

    private async Task<HttpStatusCode> Code(HttpMethod method, Uri address)
    {
        using var request = new HttpRequestMessage(method, address);
        return await Code(request);
    }

    private async Task<HttpStatusCode> Code(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
