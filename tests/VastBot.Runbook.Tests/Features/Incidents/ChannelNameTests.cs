using VastBot.Runbook.Features.Incidents;

namespace VastBot.Runbook.Tests.Features.Incidents;

public sealed class ChannelNameTests
{
    [Theory]
    [InlineData("Vast.ai refuses our key (401)", 1, "inc-12-vast-ai-refuses-our-key-401")]
    [InlineData("Vast.ai refuses our key (401)", 2, "inc-12-vast-ai-refuses-our-key-401-2")]
    [InlineData("Überlastung: GPUs können nicht", 1, "inc-12-uberlastung-gpus-konnen-nicht")]
    [InlineData("🙈 אב <!channel>", 1, "inc-12-channel")]
    [InlineData("🙈", 1, "inc-12")]
    [InlineData("", 3, "inc-12-3")]
    [InlineData("a title that is so long that it is cut between two of its words", 1, "inc-12-a-title-that-is-so-long-that-it-is-cut")]
    public void The_name_is_short_and_what_Slack_takes(string title, int number, string name) =>
        Assert.Equal(name, ChannelName.Of(InState.Fold(InState.Declaration with { Title = title }), number));

    [Fact]
    public void Forty_thousand_characters_without_a_space_are_cut() =>
        Assert.Equal(47, ChannelName.Of(InState.Fold(InState.Declaration with { Title = new string('x', 40_000) }), 1).Length);
}
