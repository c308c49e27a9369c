using static VastBot.Slack.Tests.ApiWorld;

namespace VastBot.Slack.Tests;

public sealed class InvitationTests
{
    [Fact]
    public async Task People_are_invited_a_hundred_at_a_time()
    {
        await using var world = await ApiWorld.Start();
        Assert.Empty(await world.Slack.Conversations.Invite("C1", [.. Enumerable.Range(0, 101).Select(i => $"U{i}")], Ct));
        Assert.Equal([100, 1], world.Stub.Calls.Select(c => c.Field("users")!.Split(',').Length));
    }

    [Fact]
    public async Task Those_who_cannot_come_are_named_and_members_are_not()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("conversations.invite", """{"ok":false,"error":"user_not_found","errors":[{"user":"U1","ok":false,"error":"user_not_found"},{"user":"U2","ok":false,"error":"already_in_channel"}]}""");
        Assert.Equal([new FailedInvitation("U1", "user_not_found")], await world.Slack.Conversations.Invite("C1", ["U1", "U2", "U3"], Ct));
        Assert.Single(world.Stub.Calls);
    }

    [Fact]
    public async Task Where_nobody_is_named_each_is_asked_alone()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("conversations.invite", """{"ok":false,"error":"already_in_channel"}""").On("conversations.invite", """{"ok":false,"error":"already_in_channel"}""").On("conversations.invite", """{"ok":false,"error":"cant_invite"}""");
        Assert.Equal([new FailedInvitation("U2", "cant_invite")], await world.Slack.Conversations.Invite("C1", ["U1", "U2"], Ct));
    }

    [Fact]
    public async Task A_channel_that_is_no_good_is_an_error()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("conversations.invite", """{"ok":false,"error":"is_archived"}""");
        Assert.Equal("is_archived", (await Assert.ThrowsAsync<SlackException>(() => world.Slack.Conversations.Invite("C1", ["U1"], Ct))).Code);
    }
}
