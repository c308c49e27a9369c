using NSubstitute;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Chat;

/// <summary>What an earlier attempt posted stands once: news with the words they had, a card as the record is now.</summary>
public sealed class Posting_once
{
    private static readonly DateTimeOffset Since = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    private readonly ISlackApi _slack = Substitute.For<ISlackApi>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_card_that_stood_already_is_brought_up_to_date(bool found, int edits)
    {
        Stands(found);

        var posted = await new ChannelPosts(_slack).PostCard("C1", new Message("Waits for one approver", []), "card", Since, Ct);

        Assert.Equal(("C1", "1.1"), (posted.Channel, posted.TimeStamp));
        await _slack.Chat.Received(edits).Update(Arg.Is<UpdateMessage>(edit => edit.Channel == "C1" && edit.Ts == "1.1" && edit.Text == "Waits for one approver"), Ct);
    }

    [Fact]
    public async Task News_that_stood_already_keep_their_words()
    {
        Stands(found: true);

        await new ChannelPosts(_slack).Post("C1", new Message("It was declared", []), "news", Since, Ct);

        await _slack.Chat.DidNotReceiveWithAnyArgs().Update(null!, Ct);
    }

    private void Stands(bool found) =>
        _slack.Chat.PostMessage(Arg.Is<PostMessage>(post => post.AttemptedSince == Since), Ct).Returns(new PostedMessage { Channel = "C1", Ts = "1.1", IsFound = found });
}
