namespace VastBot.Slack.Tests;

/// <summary>What Slack ends for a reason that a new connection does not mend.</summary>
public sealed class SocketRefusalTests
{
    private readonly NotedTime _time = new();

    [Theory]
    [InlineData("link_disabled")]
    [InlineData("socket_mode_disabled")]
    public async Task Where_socket_mode_is_switched_off_the_bot_says_so_and_looks_again_after_minutes(string reason)
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var peer = await server.NextGreeted();
        await peer.Send($$"""{"type":"disconnect","reason":"{{reason}}"}""");
        var wait = await _time.Wait(TimeSpan.FromMinutes(2));
        Assert.InRange(wait, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(6));
        Assert.Contains("Socket Mode is switched off", bot.Connection.Trouble, StringComparison.Ordinal);
        Assert.False(bot.Connection.IsStopped);
        Assert.Equal(1, server.Handshakes);
        _time.Advance(wait);
        await server.NextGreeted();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_many_sockets_are_not_made_more_but_waited_for(bool isGreetedFirst)
    {
        await using var server = await SocketServer.Start();
        await using var bot = await Start(server);
        var peer = isGreetedFirst ? await server.NextGreeted() : await server.Next();
        await peer.Send("""{"type":"disconnect","reason":"too_many_websockets"}""");
        var wait = await _time.Wait(TimeSpan.FromSeconds(30));
        Assert.InRange(wait, TimeSpan.FromSeconds(36), TimeSpan.FromSeconds(54));
        Assert.Contains("more than ten sockets", bot.Connection.Trouble, StringComparison.Ordinal);
        Assert.Equal(1, server.Handshakes);
        _time.Advance(wait);
        await server.NextGreeted();
    }

    private Task<TestBot> Start(SocketServer server)
    {
        var bot = TestBot.Create(_ => { }, _time, ("Slack:Mode", "Socket"), ("Slack:Connections", "1"), ("Slack:DrainTimeout", "00:00:01"));
        NSubstitute.SubstituteExtensions.ReturnsForAnyArgs(bot.Slack.Api.Apps.OpenConnection(default), _ => Task.FromResult(server.Address));
        return bot.Start();
    }
}
