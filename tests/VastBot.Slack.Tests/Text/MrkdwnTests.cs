namespace VastBot.Slack.Tests;

public sealed class MrkdwnTests
{
    [Theory]
    [InlineData("a & b < c > d", "a &amp; b &lt; c &gt; d")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("\"quotes\" 'stay' \\ *so* _do_ `these`", "\"quotes\" 'stay' \\ *so* _do_ `these`")]
    [InlineData("<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;")]
    [InlineData("", "")]
    public void Escapes_three_characters_and_nothing_else(string text, string escaped)
    {
        Assert.Equal(escaped, Mrkdwn.Escape(text));
        Assert.Equal(text, Mrkdwn.Unescape(escaped));
    }

    [Fact]
    public void Mentions_are_tokens_of_an_id()
    {
        Assert.Equal("<@U0ONCALL1>", Mrkdwn.User("U0ONCALL1"));
        Assert.Equal("<#C0OPS0001>", Mrkdwn.Channel("C0OPS0001"));
        Assert.Equal("<!subteam^S0VAST001>", Mrkdwn.UserGroup("S0VAST001"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("U1> <!channel")]
    [InlineData("U1|x")]
    public void An_id_that_is_none_never_becomes_a_mention(string id) => Assert.ThrowsAny<ArgumentException>(() => Mrkdwn.User(id));

    [Fact]
    public void A_link_keeps_its_shape_whatever_the_label_holds()
    {
        Assert.Equal("<https://status.example/a?b=1&amp;c=2|a ¦ b &lt;c&gt;>", Mrkdwn.Link(new Uri("https://status.example/a?b=1&c=2"), "a | b <c>"));
        Assert.Equal("<https://status.example/a%7Cb>", Mrkdwn.Link(new Uri("https://status.example/a|b")));
    }

    [Fact]
    public void A_date_is_shown_in_the_readers_zone_with_utc_beside_it()
    {
        var moment = new DateTimeOffset(2025, 11, 24, 16, 30, 0, TimeSpan.FromHours(2));
        Assert.Equal("<!date^1763994600^{date_short_pretty} at {time}|2025-11-24 14:30 UTC>", Mrkdwn.Date(moment));
        Assert.Equal("<!date^1763994600^{time}|14:30 UTC>", Mrkdwn.Time(moment));
        Assert.Equal("<!date^1763994600^{ago}|a¦b &lt;c&gt;>", Mrkdwn.Date(moment, "{ago}", "a|b <c>"));
    }

    [Theory]
    [InlineData("plain", "```\nplain\n```")]
    [InlineData("a ``` b", "```\na ``\u200B` b\n```")]
    [InlineData("``````", "```\n``\u200B``\u200B``\n```")]
    [InlineData("<!channel>", "```\n&lt;!channel&gt;\n```")]
    public void Nothing_breaks_out_of_a_code_block(string text, string block) => Assert.Equal(block, Mrkdwn.CodeBlock(text));

    [Fact]
    public void A_word_of_code_holds_no_tick_and_no_line_end()
    {
        Assert.Equal("`a ˋb`", Mrkdwn.Code("a\n`b"));
        Assert.Equal("` `", Mrkdwn.Code(""));
    }
}
