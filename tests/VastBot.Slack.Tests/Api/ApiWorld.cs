namespace VastBot.Slack.Tests;

/// <summary>A stub, a client that speaks to it, and a clock on which waiting takes no time.</summary>
internal sealed class ApiWorld : IAsyncDisposable
{
    public const string BotToken = "xoxb-not-a-real-token";
    public const string AppToken = "xapp-not-a-real-token";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private ApiWorld(SlackStub stub)
    {
        Stub = stub;
        Options = new SlackApiOptions
        {
            ApiUrl = new Uri(stub.Root, "api/"), BotToken = BotToken, AppToken = AppToken, Timeout = JumpingTime.Never, LoopbackOnly = true,
        };
        Slack = Client(Options);
    }

    public SlackStub Stub { get; }

    public JumpingTime Time { get; } = new();

    public LogLines Log { get; } = new();

    public SlackApiOptions Options { get; }

    public SlackApi Slack { get; }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ApiWorld> Start() => new(await SlackStub.Start());

    public SlackApi Client(SlackApiOptions options, TimeProvider? time = null) => new(_http, options, time ?? Time, Log);

    public Task<PostedMessage> Post(string channel = "C0OPS0001") => Slack.Chat.PostMessage(new PostMessage { Channel = channel, Text = "A full sentence." }, Ct);

    public async ValueTask DisposeAsync()
    {
        Slack.Dispose();
        _http.Dispose();
        await Stub.DisposeAsync();
    }
}
