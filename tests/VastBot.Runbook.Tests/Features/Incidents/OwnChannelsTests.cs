using NSubstitute;
using VastBot.Runbook.Features.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Incidents;

/// <summary>A channel of our name is ours only if our bot made it, after the attempt began, and for this incident.</summary>
public sealed class OwnChannelsTests
{
    private const string Name = "inc-12-vast-ai-refuses-our-key-401";
    private const string Bot = "U0VASTBOT1";

    private static readonly DateTimeOffset Since = InState.Start;

    private static readonly Conversation Ours = new()
    {
        Id = "C0OURS", Name = Name, Creator = Bot, Created = Since.AddSeconds(1).ToUnixTimeSeconds(), Purpose = new ConversationNote { Value = "Incident INC-12, run by VastBot" },
    };

    public static TheoryData<string, bool> Cases => new()
    {
        { "ours", true }, { "without a purpose yet", true }, { "of somebody else", false }, { "of an earlier INC-12", false }, { "of INC-1", false }, { "of another name", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_taken_name_is_adopted_or_gets_a_suffix(string which, bool adopted)
    {
        var slack = Slack(Standing(which));

        var made = Assert.IsType<ChannelMade>((await Take(slack))[0]);

        Assert.Equal(adopted ? "C0OURS" : "C0SECOND", made.Channel);
        Assert.Equal(adopted ? Name : Name + "-2", made.ChannelName);
        // Whichever it is, its purpose names the incident in the end.
        var purpose = which == "ours" ? 0 : 1;
        await slack.Conversations.Received(purpose).SetPurpose(made.Channel, "Incident INC-12, run by VastBot", Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Without_the_right_to_set_the_purpose_the_channel_serves_and_the_card_says_so()
    {
        var slack = Substitute.For<ISlackApi>();
        slack.Conversations.Create(Name, Arg.Any<bool>(), Arg.Any<CancellationToken>()).Returns(Ours);
        slack.Conversations.SetPurpose(Arg.Any<string>(), Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns(Task.FromException(Refusal("missing_scope", SlackErrorClass.Permission)));

        var results = await Take(slack);

        Assert.IsType<ChannelMade>(results[0]);
        Assert.Equal(SetUpSteps.Purpose, Assert.IsType<StepFailed>(results[1]).Step);
    }

    private static Conversation Standing(string which) => which switch
    {
        "without a purpose yet" => Ours with { Purpose = new ConversationNote() },
        "of somebody else" => Ours with { Creator = "U0RESPONDER" },
        "of an earlier INC-12" => Ours with { Created = Since.AddDays(-1).ToUnixTimeSeconds() },
        "of INC-1" => Ours with { Purpose = new ConversationNote { Value = "Incident INC-1, run by VastBot" } },
        "of another name" => Ours with { Name = Name + "-x" },
        _ => Ours,
    };

    private static ISlackApi Slack(Conversation standing)
    {
        var slack = Substitute.For<ISlackApi>();
        slack.Auth.Test(Arg.Any<CancellationToken>()).Returns(new AuthTest { UserId = Bot });
        slack.Conversations.Create(Name, Arg.Any<bool>(), Arg.Any<CancellationToken>()).Returns(Task.FromException<Conversation>(Refusal("name_taken", SlackErrorClass.State)));
        slack.Conversations.Create(Name + "-2", Arg.Any<bool>(), Arg.Any<CancellationToken>()).Returns(Ours with { Id = "C0SECOND", Name = Name + "-2" });
        slack.Conversations.List(Arg.Any<IReadOnlyList<string>>(), Arg.Any<bool>(), Arg.Any<CancellationToken>()).Returns(new[] { standing }.ToAsyncEnumerable());
        return slack;
    }

    private static Task<IReadOnlyList<JournalEvent>> Take(ISlackApi slack)
    {
        var incident = InState.Fold(InState.Declaration);
        var row = new OutboxRow { Key = "k", Stream = StreamId.Of(incident.Id), Target = ChannelTarget.TargetName, Subject = SetUpSteps.Channel };
        return new CreateStep(slack, new OwnChannels(slack), new IncidentOptions()).Take(incident, new OutboxDelivery(row, 1, Since), TestContext.Current.CancellationToken);
    }

    private static SlackException Refusal(string code, SlackErrorClass kind) => new(new SlackError { Method = "m", Code = code, Class = kind });
}
