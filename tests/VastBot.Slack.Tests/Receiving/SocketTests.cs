using System.Net.Sockets;
using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using static VastBot.Slack.Tests.Handlers;

namespace VastBot.Slack.Tests;

public sealed class SocketTests
{
    private readonly Channel<Reply> _slow = System.Threading.Channels.Channel.CreateUnbounded<Reply>();
    private int _runs;

    [Fact]
    public async Task A_command_is_acknowledged_with_its_answer_on_the_socket_that_brought_it()
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var peer = await server.NextGreeted();
        await peer.Command("e-1", "help");
        Assert.Equal("""{"envelope_id":"e-1","payload":{"response_type":"ephemeral","text":"Here is help"}}""", await peer.Heard());
        Assert.True(bot.Connection.IsReady);
    }

    [Fact]
    public async Task Where_no_answer_may_ride_along_it_goes_by_response_url()
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var peer = await server.NextGreeted();
        await peer.Send("""{"envelope_id":"e-1","type":"slash_commands","accepts_response_payload":false,"payload":{"text":"help","user_id":"U0ONCALL1","team_id":"T0VAST001","trigger_id":"1","response_url":"https://hooks.slack.com/x"} }""");
        Assert.Equal("""{"envelope_id":"e-1"}""", await peer.Heard());
        Assert.Equal("Here is help", (await bot.Slack.Next<ResponseMessage>()).Message!.Text);
    }

    [Fact]
    public async Task Strange_frames_are_ignored_and_unknown_envelopes_acknowledged()
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var peer = await server.NextGreeted();
        await peer.Send("binary", WebSocketMessageType.Binary);
        await peer.Send("no json");
        await peer.Send("""{"type":"unheard_of"}""");
        await peer.Send("""{"envelope_id":"e-0","type":"unheard_of","payload":{"a":[1]} }""");
        Assert.Equal("""{"envelope_id":"e-0"}""", await peer.Heard());
        await peer.Send("""{"envelope_id":"e-1","type":"interactive","accepts_response_payload":true,"payl""", isEnd: false);
        await peer.Send($$"""oad":{"type":"block_actions","padding":"{{new string('x', 100_000)}}","actions":[]} }""");
        Assert.Equal("""{"envelope_id":"e-1"}""", await peer.Heard());
    }

    [Fact]
    public async Task A_thousand_repetitions_of_one_envelope_run_once_and_are_all_acknowledged()
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var peer = await server.NextGreeted();
        for (var i = 0; i < 1_000; i++) await peer.Command($"e-{i}", "help", trigger: "1.2.3");
        var acknowledged = new HashSet<string?>();
        for (var i = 0; i < 1_000; i++) acknowledged.Add((await peer.Heard())!.Split('"')[3]);
        Assert.Equal(1, _runs);
        Assert.Equal(1_000, acknowledged.Count);
    }

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("warning")]
    [InlineData("something_new")]
    public async Task A_refresh_opens_the_new_socket_before_the_old_one_ends(string reason)
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var old = await server.NextGreeted();
        await old.Command("e-0", "slow");
        await old.Send($$"""{"type":"disconnect","reason":"{{reason}}"}""");
        var young = await server.Next();
        await old.Command("e-1", "help");
        var acknowledged = await old.Heard() + await old.Heard();
        Assert.Contains("\"e-0\"", acknowledged, StringComparison.Ordinal);
        Assert.Contains("\"e-1\"", acknowledged, StringComparison.Ordinal);
        await young.Send("""{"type":"hello"}""");
        Assert.Null(await old.Heard());
        await young.Command("e-2", "help");
        Assert.Contains("\"e-2\"", await young.Heard(), StringComparison.Ordinal);
        Assert.Equal(2, server.Handshakes);
    }

    [Fact]
    public async Task A_socket_cut_in_the_middle_of_an_envelope_is_replaced_and_the_repetition_answered()
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var first = await server.NextGreeted();
        await first.Send("""{"envelope_id":"e-1","type":"slash_comm""", isEnd: false);
        first.Cut();
        var second = await server.NextGreeted();
        await second.Command("e-1", "help");
        Assert.Contains("Here is help", await second.Heard(), StringComparison.Ordinal);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task An_envelope_whose_ack_was_lost_is_not_run_again()
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var first = await server.NextGreeted();
        await first.Command("e-1", "help");
        await first.Heard();
        first.Cut();
        var second = await server.NextGreeted();
        await second.Command("e-9", "help", trigger: "e-1");
        Assert.Equal("""{"envelope_id":"e-9"}""", await second.Heard());
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task A_peer_that_falls_silent_is_given_up_and_replaced()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        await using var server = await SocketServer.Start();
        await using var bot = Create(server, ("Slack:KeepAliveInterval", "00:00:01"), ("Slack:KeepAliveTimeout", "00:00:01"));
        bot.Slack.Api.Apps.OpenConnection(default).ReturnsForAnyArgs(
            _ => Task.FromResult(new Uri($"ws://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/")), _ => Task.FromResult(server.Address));
        await bot.Start();
        using var silent = await listener.AcceptTcpClientAsync().WaitAsync(KindSlack.Patience);
        await SilentPeer.GreetAndFallSilent(silent);
        var second = await server.NextGreeted();
        await second.Command("e-1", "help");
        Assert.Contains("Here is help", await second.Heard(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_minutes_without_a_byte_end_a_connection_whatever_its_keep_alive_says()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        await using var server = await SocketServer.Start();
        var time = new NotedTime();
        // In real time the keep-alive needs 100 seconds to notice: only the clock that the test moves ends this at once.
        await using var bot = Create(server, time, ("Slack:KeepAliveInterval", "00:00:50"), ("Slack:KeepAliveTimeout", "00:00:50"));
        bot.Slack.Api.Apps.OpenConnection(default).ReturnsForAnyArgs(
            _ => Task.FromResult(new Uri($"ws://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/")), _ => Task.FromResult(server.Address));
        await bot.Start();
        using var silent = await listener.AcceptTcpClientAsync().WaitAsync(KindSlack.Patience);
        await SilentPeer.GreetAndFallSilent(silent);
        await time.WaitExactly(bot.Connection.LongestSilence / 4);
        time.Advance(bot.Connection.LongestSilence - TimeSpan.FromSeconds(1));
        Assert.Equal(0, server.Handshakes);
        time.Advance(TimeSpan.FromMinutes(2) - bot.Connection.LongestSilence);
        Assert.Equal(1, (await Reconnected(server, time)).Handshakes);
    }

    /// <summary>The back-off before the next connection is a wait of the moved clock too.</summary>
    private static async Task<SocketServer> Reconnected(SocketServer server, NotedTime time)
    {
        var greeted = server.NextGreeted();
        while (!greeted.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(greeted, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        await greeted;
        return server;
    }

    [Fact]
    public async Task What_retrying_cannot_mend_stops_with_a_clear_message()
    {
        await using var server = await SocketServer.Start();
        await using var bot = Create(server);
        var asked = new TaskCompletionSource();
        bot.Slack.Api.Apps.OpenConnection(default).ThrowsAsyncForAnyArgs(KindSlack.Refusal("invalid_auth", SlackErrorClass.AuthenticationStop));
        bot.Slack.Api.Apps.When(apps => apps.OpenConnection(Arg.Any<CancellationToken>())).Do(_ => asked.TrySetResult());
        await bot.Start();
        await asked.Task.WaitAsync(KindSlack.Patience);
        await bot.Stop();
        Assert.True(bot.Connection.IsStopped);
        Assert.Contains("Slack:AppToken", bot.Connection.Trouble, StringComparison.Ordinal);
        Assert.Equal(0, server.Handshakes);
    }

    [Fact]
    public async Task A_refused_handshake_is_tried_again_by_one_chain_of_attempts()
    {
        await using var server = await SocketServer.Start();
        server.Refusals.Enqueue(409);
        await using var bot = await Start(server);
        await server.NextGreeted();
        Assert.Equal(2, server.Handshakes);
    }

    [Fact]
    public async Task At_shutdown_pending_acks_go_out_before_the_good_bye()
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var peer = await server.NextGreeted();
        var answer = new TaskCompletionSource<User>();
        var asked = new TaskCompletionSource();
        bot.Slack.Api.Users.Info("", default).ReturnsForAnyArgs(_ =>
        {
            asked.TrySetResult();
            return answer.Task;
        });
        await peer.Command("e-1", "help");
        await asked.Task.WaitAsync(KindSlack.Patience);
        var stopped = bot.Stop();
        answer.SetResult(new User { Id = "U0ONCALL1", TeamId = "T0VAST001" });
        Assert.Contains("Here is help", await peer.Heard(), StringComparison.Ordinal);
        Assert.Null(await peer.Heard());
        await peer.Close();
        await stopped.WaitAsync(KindSlack.Patience);
        Assert.Empty(bot.Connection.Sockets);
    }

    [Fact]
    public async Task Two_sockets_stand_side_by_side_and_share_what_was_seen()
    {
        await using var server = await SocketServer.Start();
        await using var bot = Create(server, ("Slack:Connections", "2"));
        await bot.Start();
        var (first, second) = (await server.NextGreeted(), await server.NextGreeted(9));
        await first.Command("e-1", "help", trigger: "1.2.3");
        Assert.Contains("Here is help", await first.Heard(), StringComparison.Ordinal);
        await second.Command("e-2", "help", trigger: "1.2.3");
        Assert.Equal("""{"envelope_id":"e-2"}""", await second.Heard());
        Assert.Equal(9, bot.Connection.ConnectionsOfApp);
        Assert.Contains("allows ten", bot.Connection.Trouble, StringComparison.Ordinal);
    }

    private TestBot Create(SocketServer server, params (string Key, string Value)[] settings) => Create(server, TimeProvider.System, settings);

    private TestBot Create(SocketServer server, TimeProvider time, params (string Key, string Value)[] settings)
    {
        var bot = TestBot.Create(
            services =>
            {
                services.AddSingleton<ISlashCommandHandler>(new Command("help", _ =>
                {
                    Interlocked.Increment(ref _runs);
                    return Now(Whispered("Here is help"));
                }));
                services.AddSingleton<ISlashCommandHandler>(new Command("slow", _ => From(_slow)));
            },
            time,
            [("Slack:Mode", "Socket"), ("Slack:Connections", "1"), ("Slack:DrainTimeout", "00:00:01"), .. settings]);
        bot.Slack.Api.Apps.OpenConnection(default).ReturnsForAnyArgs(_ => Task.FromResult(server.Address));
        return bot;
    }

    private Task<TestBot> Start(SocketServer server) => Create(server).Start();
}
