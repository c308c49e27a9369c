namespace VastBot.Drill.Tests.World;

public sealed class ErrorHistoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_error_is_printed_after_the_moment_at_which_errors_end()
    {
        for (var end = Start.AddSeconds(60); end < Start.AddSeconds(70); end = end.AddMilliseconds(37))
        {
            var history = new ErrorHistory();
            history.Add(Start, 401, 0.8);
            history.Add(end, 401, 0);

            var printed = Enumerable.Range(0, 90).SelectMany(second => history.In(Start.AddSeconds(second), 401)).ToList();

            Assert.All(printed, error => Assert.True(error.At <= end, $"{error.At:O} is after {end:O}"));
            Assert.Equal((int)history.CountAt(401, end.AddMinutes(1)) - (int)history.CountAt(401, Start), printed.Count);
            Assert.All(printed, error => Assert.Equal(error.Number, (long)history.CountAt(401, error.At.AddTicks(1))));
        }
    }
}
