namespace VastBot.Slack.Tests;

public sealed class TruncateTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("a &amp; b", 6, "a …")]
    [InlineData("to <@U0ONCALL1> now", 10, "to …")]
    [InlineData("to <@U0ONCALL1> now", 16, "to <@U0ONCALL1>…")]
    [InlineData("a < b and more", 6, "a < b…")]
    [InlineData("ab😀cd", 4, "ab…")]
    [InlineData("ab👩‍🚒cd", 6, "ab…")]
    [InlineData("ae\u0301xyz", 3, "a…")]
    [InlineData("```\nlong code here\n```", 14, "```\nlong …\n```")]
    [InlineData("abc", 1, "…")]
    public void Cuts_only_where_nothing_breaks(string text, int limit, string cut) => Assert.Equal(cut, Mrkdwn.Truncate(text, limit));

    [Fact]
    public void A_mark_that_does_not_fit_is_left_out() => Assert.Equal("ab", Mrkdwn.Truncate("abcdef", 2, "[cut]"));

    [Fact]
    public void Pieces_end_at_line_ends_where_there_are_any()
    {
        Assert.Equal(["first line", "second line", "0123456789012345", "6789"], Mrkdwn.Pieces("first line\nsecond line\n01234567890123456789", 16));
        Assert.Empty(Mrkdwn.Pieces("", 16));
    }
}
