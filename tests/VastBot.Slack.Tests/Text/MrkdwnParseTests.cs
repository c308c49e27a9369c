namespace VastBot.Slack.Tests;

public sealed class MrkdwnParseTests
{
    [Fact]
    public void Takes_tokens_out_of_text()
    {
        var parts = Mrkdwn.Parse("hi <@U1> and <@W2|rana>, see <#C1|ops> <#C2|> <!subteam^S1|@sre> <!here> <https://x.example/?a=1&amp;b=2|the page> <mailto:a@b.example|a@b.example>");
        Assert.Equal(
            [
                new MrkdwnPart.Text("hi "), new MrkdwnPart.User("U1", null), new MrkdwnPart.Text(" and "), new MrkdwnPart.User("W2", "rana"),
                new MrkdwnPart.Text(", see "), new MrkdwnPart.Channel("C1", "ops"), new MrkdwnPart.Text(" "), new MrkdwnPart.Channel("C2", null),
                new MrkdwnPart.Text(" "), new MrkdwnPart.UserGroup("S1", "@sre"), new MrkdwnPart.Text(" "), new MrkdwnPart.Special("here", null),
                new MrkdwnPart.Text(" "), new MrkdwnPart.Link("https://x.example/?a=1&b=2", "the page"), new MrkdwnPart.Text(" "),
                new MrkdwnPart.Link("mailto:a@b.example", "a@b.example"),
            ],
            parts);
    }

    [Fact]
    public void Reads_dates()
    {
        var part = Assert.Single(Mrkdwn.Parse("<!date^1764001800^{time}|14:30 UTC>"));
        Assert.Equal(new MrkdwnPart.Date(DateTimeOffset.FromUnixTimeSeconds(1764001800), "{time}", "14:30 UTC"), part);
        Assert.IsType<MrkdwnPart.Special>(Assert.Single(Mrkdwn.Parse("<!date^99999999999999^{time}|x>")));
    }

    [Theory]
    [InlineData("a < b", "a < b")]
    [InlineData("<>", "<>")]
    [InlineData("a <", "a <")]
    [InlineData("a &lt;b&gt; &amp;amp;", "a <b> &amp;")]
    [InlineData("<@U1|rana> in <#C1|ops>", "@rana in #ops")]
    public void Gives_text_as_people_read_it(string text, string shown) => Assert.Equal(shown, Mrkdwn.ToPlainText(text));
}
