using VastBot.Runbook.Features.Incidents;

namespace VastBot.Runbook.Tests.Features.Incidents;

public sealed class NoteTextTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("restarted the pods", "restarted the pods", "2026-11-20T13:30:00Z")]
    [InlineData("14:05 restarted the pods", "restarted the pods", "2026-11-20T13:05:00Z")]
    [InlineData("9:05 restarted the pods", "restarted the pods", "2026-11-20T08:05:00Z")]
    [InlineData("23:50 the first alert", "the first alert", "2026-11-19T22:50:00Z")]
    [InlineData("14:05", "", "2026-11-20T13:05:00Z")]
    [InlineData("25:00 is no time", "25:00 is no time", "2026-11-20T13:30:00Z")]
    [InlineData("14:055 is no time", "14:055 is no time", "2026-11-20T13:30:00Z")]
    public void A_time_before_the_words_is_of_the_writers_own_day(string typed, string text, string at) =>
        Assert.Equal(new NoteText(text, DateTimeOffset.Parse(at, null)), NoteText.Read(typed, new DateTimeOffset(2026, 11, 20, 13, 30, 0, TimeSpan.Zero), Berlin));

    [Fact]
    public void An_hour_that_the_clocks_leave_out_is_the_one_after_it() =>
        Assert.Equal(
            new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero),
            NoteText.Read("2:30 the clocks changed", new DateTimeOffset(2027, 3, 28, 10, 0, 0, TimeSpan.Zero), Berlin).At);
}
