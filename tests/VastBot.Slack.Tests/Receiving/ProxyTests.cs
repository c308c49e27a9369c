using System.Net;
using NSubstitute;

namespace VastBot.Slack.Tests;

/// <summary>Sockets through the proxy that the machine is set to. It is one for the whole process, so nothing else runs beside these.</summary>
[Collection(nameof(ProxyTests))]
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
public sealed class ProxyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("somebody:made-up")]
    public async Task A_socket_goes_through_the_proxy_and_says_who_it_is_when_asked(string? credentials)
    {
        using var proxy = new ForwardProxy(credentials);
        var bot = await Connected(proxy, credentials, loopbackOnly: false);
        Assert.Equal((1, credentials is null ? 0 : 1), (proxy.Tunnels, proxy.Refusals));
        Assert.True(bot);
    }

    [Fact]
    public async Task Practice_goes_through_no_proxy()
    {
        using var proxy = new ForwardProxy();
        Assert.True(await Connected(proxy, null, loopbackOnly: true));
        Assert.Equal(0, proxy.Tunnels);
    }

    private static async Task<bool> Connected(ForwardProxy proxy, string? credentials, bool loopbackOnly)
    {
        var usual = HttpClient.DefaultProxy;
        var said = credentials?.Split(':');
        HttpClient.DefaultProxy = new WebProxy(proxy.Address) { Credentials = said is null ? null : new NetworkCredential(said[0], said[1]) };
        try
        {
            await using var server = await SocketServer.Start();
            await using var bot = TestBot.Create(
                _ => { },
                TimeProvider.System,
                ("Slack:Mode", "Socket"), ("Slack:Connections", "1"), ("Slack:DrainTimeout", "00:00:01"), ("Slack:ApiUrl", "http://127.0.0.1:1/api/"), ("Slack:LoopbackOnly", loopbackOnly ? "true" : "false"));
            bot.Slack.Api.Apps.OpenConnection(default).ReturnsForAnyArgs(_ => Task.FromResult(server.Address));
            await bot.Start();
            var peer = await server.NextGreeted();
            await peer.Command("e-1", "anything");
            return await peer.Heard() is not null;
        }
        finally
        {
            HttpClient.DefaultProxy = usual;
        }
    }
}
