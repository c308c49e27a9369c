using System.Globalization;

namespace VastBot.Drill.Tests.Clock;

public sealed class Messages_by_the_practice_clock
{
    [Fact]
    public async Task A_message_is_stamped_by_the_clock_that_its_words_go_by()
    {
        await using var practice = await Practice.Start();
        practice.World.Clock.Skip(TimeSpan.FromHours(3));

        await practice.World.Workspace.TypeCommand("It is later here");

        var stamp = practice.World.Workspace.Messages().Last(message => message.Text == "It is later here").Ts;
        Assert.Equal(practice.World.Clock.GetUtcNow().ToUnixTimeSeconds(), long.Parse(stamp.Split('.')[0], CultureInfo.InvariantCulture));
    }
}
