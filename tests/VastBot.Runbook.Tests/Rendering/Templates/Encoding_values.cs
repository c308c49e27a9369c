using FsCheck.Fluent;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Engine;
using VastBot.Runbook.Rendering.Templates.Fields;
using VastBot.Runbook.Rendering.Templates.Surfaces;
using VastBot.Slack;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Rendering.Templates;

public sealed class Encoding_values
{
    private readonly SecretMasker _masker = new();

    [Theory]
    [InlineData("<!channel> & <@U123>", "&lt;!channel&gt; &amp; &lt;@U123&gt;")]
    [InlineData("{{impact}} {{{title}}}", "{{impact}} {{{title}}}")]
    [InlineData("```all that follows", "ˋˋˋall that follows")]
    [InlineData("evil\u202Etxt.exe\u0007", "evil txt.exe")]
    [InlineData("😀 שלום", "😀 שלום")]
    [InlineData("it's \"5 = 5\"", "it's \"5 = 5\"")]
    public void Slack_gets_peoples_text_as_they_wrote_it_and_it_does_nothing(string title, string sent) =>
        Assert.Equal(sent, Render(Surface.Slack, "{{title}}", title));

    [Theory]
    [InlineData("<script>alert(1)</script> & co", "‹script›alert(1)‹/script› & co")]
    [InlineData("a\u0000b\u2028c", "a b c")]
    public void The_status_page_gets_no_tag(string title, string sent) => Assert.Equal(sent, Render(Surface.Plain, "{{title}}", title));

    [Theory]
    [InlineData("# Heading", @"\# Heading")]
    [InlineData("- a list\n1. numbers", "\\- a list  \n1\\. numbers")]
    [InlineData("[click](javascript:x) *now* <b>&nbsp;</b>", @"\[click\](javascript:x) \*now\* &lt;b&gt;&amp;nbsp;&lt;/b&gt;")]
    [InlineData("a `tick` | pipe", @"a \`tick\` \| pipe")]
    [InlineData("version 1.2 - fine", "version 1.2 - fine")]
    public void Markdown_shows_peoples_text_literally(string title, string sent) => Assert.Equal(sent, Render(Surface.Markdown, "{{title}}", title));

    [Fact]
    public void A_secret_in_a_value_is_masked()
    {
        _masker.Register("very-secret-value");
        Assert.Equal("the key is ***", Render(Surface.Slack, "{{title}}", "the key is very-secret-value"));
    }

    [Fact]
    public void What_follows_forty_thousand_characters_is_still_said()
    {
        var text = Render(Surface.Slack, "*Impact:* {{impact}}\n*Title:* {{title}}\n*Next update:* soon", new string('<', 40_000));
        Assert.InRange(text.Length, 1000, Surface.Slack.MostOfAll);
        Assert.EndsWith("*Next update:* soon", text, StringComparison.Ordinal);
        Assert.Contains("&lt;…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_typed_values_become_mentions_and_dates()
    {
        var at = new DateTimeOffset(2026, 3, 14, 9, 2, 0, TimeSpan.Zero);
        var fields = Fields("<@U999>") with { Commander = new Person("U123"), NextUpdate = at, Channel = new ChannelLink("C1", "inc-1") };
        Assert.Equal("<@U123> &lt;@U999&gt; <#C1>", Compile(Surface.Slack, "{{commander}} {{title}} {{channel}}").Render(fields));
        Assert.StartsWith("<!date^1773478920^{date_short_pretty} at {time}|2026-03-14 09:02 UTC> (09:02 UTC)", Compile(Surface.Slack, "{{nextUpdate}}").Render(fields), StringComparison.Ordinal);
        Assert.Equal("14 March 2026, 09:02 UTC", Compile(Surface.Plain, "{{nextUpdate}}").Render(fields));
        Assert.Equal("2026-03-14 09:02 #inc-1", Compile(Surface.Plain, "{{date nextUpdate}} {{time nextUpdate}} {{channel}}").Render(fields));
    }

    [Fact]
    public void No_text_becomes_anything_that_Slack_acts_on() =>
        Prop.ForAll<string>(text =>
        {
            var parts = Mrkdwn.Parse(Render(Surface.Slack, "{{title}}", text ?? ""));
            return parts.All(part => part is MrkdwnPart.Text);
        }).Holds();

    [Fact]
    public void No_property_bears_the_name_of_a_function() =>
        Assert.Empty(TemplateCatalogue.All.SelectMany(template => VastBot.Runbook.Rendering.Templates.Checking.Names.Of(template.Fields).Keys)
            .Intersect([.. TemplateFunctions.All.Keys, "if", "unless", "each", "with", "lookup", "log"], StringComparer.OrdinalIgnoreCase));

    private static IncidentFields Fields(string text) => IncidentFields.Bare with { Title = text, Impact = text };

    private string Render(Surface surface, string template, string text) => Compile(surface, template).Render(Fields(text));

    private CompiledTemplate Compile(Surface surface, string template) => new TemplateEngine(_masker).Compile(surface, template);
}
