using VastBot.Runbook.Features.Stats;

namespace VastBot.Runbook.Tests.Features.Stats;

public sealed class Spreads
{
    [Fact]
    public void Of_nothing_there_is_none() => Assert.Null(Spread.Of([null, null]));

    [Theory]
    [InlineData(new[] { 5 }, 5, 5)]
    [InlineData(new[] { 1, 3 }, 2, 3)]
    [InlineData(new[] { 9, 1, 5 }, 5, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5.5, 9)]
    public void The_median_is_the_middle_and_nine_of_ten_are_not_above_the_ninetieth(int[] minutes, double median, int ninety)
    {
        var spread = Spread.Of(minutes.Select(minute => (TimeSpan?)TimeSpan.FromMinutes(minute)).Append(null))!;

        Assert.Equal((minutes.Length, median, (double)ninety), (spread.Count, spread.Median.TotalMinutes, spread.Ninety.TotalMinutes));
    }
}
