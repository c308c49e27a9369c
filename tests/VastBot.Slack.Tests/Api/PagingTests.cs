using static VastBot.Slack.Tests.ApiWorld;

namespace VastBot.Slack.Tests;

public sealed class PagingTests
{
    [Fact]
    public async Task Pages_are_read_until_no_cursor_comes_back_however_short_they_are()
    {
        await using var world = await ApiWorld.Start();
        world.Stub
            .On("conversations.members", """{"ok":true,"members":["U1","U2"],"response_metadata":{"next_cursor":"dXNlcg=="}}""")
            .On("conversations.members", """{"ok":true,"members":[],"response_metadata":{"next_cursor":"b"}}""")
            .On("conversations.members", """{"ok":true,"members":["U3"],"response_metadata":{"next_cursor":""}}""");
        var members = new List<string>();
        await foreach (var member in world.Slack.Conversations.Members("C1", Ct)) members.Add(member);
        Assert.Equal(["U1", "U2", "U3"], members);
        Assert.Equal([null, "dXNlcg==", "b"], world.Stub.Calls.Select(c => c.Field("cursor")));
        Assert.Contains("cursor=dXNlcg%3D%3D", world.Stub.Calls[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_read_enough_stops_the_calls()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("conversations.members", """{"ok":true,"members":["U1","U2"],"response_metadata":{"next_cursor":"a"}}""");
        await foreach (var _ in world.Slack.Conversations.Members("C1", Ct)) break;
        Assert.Single(world.Stub.Calls);
    }

    [Fact]
    public async Task A_cursor_that_comes_back_for_ever_ends_the_reading()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("conversations.members", """{"ok":true,"members":["U1"],"response_metadata":{"next_cursor":"a"}}""");
        var count = 0;
        await foreach (var _ in world.Slack.Conversations.Members("C1", Ct)) count++;
        Assert.Equal(2, count);
    }
}
