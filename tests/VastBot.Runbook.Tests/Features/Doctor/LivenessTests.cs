using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NSubstitute;
using VastBot.Runbook.Features.Doctor;
using VastBot.Runbook.Model;
using VastBot.Slack;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Doctor;

public sealed class LivenessTests
{
    private readonly MovableTime _time = new();
    private readonly ISlackConnection _slack = Substitute.For<ISlackConnection>();

    public LivenessTests()
    {
        _slack.LongestSilence.Returns(TimeSpan.FromSeconds(30));
        _slack.Sockets.Returns([new SocketState(7, _time.GetUtcNow())]);
    }

    [Theory]
    [InlineData(30, 200, "alive")]
    [InlineData(31, 503, "not alive")]
    public async Task A_held_socket_that_is_silent_for_longer_than_the_keep_alive_allows_is_a_reason_to_restart(int seconds, int status, string says)
    {
        var page = new LivenessPage(_slack, Substitute.For<VastBot.Runbook.Model.Incidents.Outbox.IOutboxState>(), [], new Clocks(_time, _time));
        _time.Advance(TimeSpan.FromSeconds(seconds));

        var (code, json) = await Ask(page);

        Assert.Equal((status, says), (code, json.GetProperty("status").GetString()));
        Assert.Equal(seconds, json.GetProperty("slack").GetProperty("sockets")[0].GetProperty("lastFrameSeconds").GetDouble());
        if (status == 503) Assert.StartsWith("Slack: socket 7 heard nothing for 31 s", json.GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Slack_out_of_reach_is_no_reason_to_restart()
    {
        _slack.Sockets.Returns([]);
        Assert.Equal(200, (await Ask(new LivenessPage(_slack, Substitute.For<VastBot.Runbook.Model.Incidents.Outbox.IOutboxState>(), [], new Clocks(_time, _time)))).Code);
    }

    private static async Task<(int Code, JsonElement Json)> Ask(LivenessPage page)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await page.Answer(context);
        return (context.Response.StatusCode, JsonElement.Parse(body.ToArray()));
    }
}
