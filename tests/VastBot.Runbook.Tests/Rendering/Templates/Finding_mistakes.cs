using VastBot.Runbook.Rendering.Templates.Checking;
using VastBot.Runbook.Rendering.Templates.Fields;

namespace VastBot.Runbook.Tests.Rendering.Templates;

public sealed class Finding_mistakes
{
    [Theory]
    [InlineData("{{title}} {{severity}}")]
    [InlineData("{{! {{{ }} {{!-- }} {{nothing}} --}}{{title}}")]
    [InlineData("{{~title~}}")]
    [InlineData("{{#if impact}}{{impact}}{{else}}-{{/if}}")]
    [InlineData("{{#unless commander}}-{{/unless}}")]
    [InlineData("{{#if (eq severity \"P1\")}}{{upper title}}{{/if}}")]
    [InlineData("{{#each timeline}}{{@index}} {{time at}} {{#if text}}{{../title}} {{this.text}}{{/if}}{{else}}{{title}}{{/each}}")]
    [InlineData("{{#each evidence}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}")]
    public void What_is_right_is_let_through(string text) => Assert.Empty(TemplateCheck.Find(text, typeof(PostmortemFields)));

    [Theory]
    [InlineData("a\n{{titel}}", 2, "there is no name 'titel' here", "Did you mean title?")]
    [InlineData("{{#each timeline}}\n{{title}}\n{{/each}}", 2, "there is no name 'title' here", "Known: at, text")]
    [InlineData("{{#each timeline}}{{else}}\n{{text}}{{/each}}", 2, "there is no name 'text' here", "Known: ")]
    [InlineData("{{title.length}}", 1, "there is no name 'length' here", "Known: this")]
    [InlineData("{{../title}}", 1, "there is no name '..' here", "Known: ")]
    [InlineData("{{@index}}", 1, "there is no name '@index' here", "Known: ")]
    [InlineData("\n\n{{{title}}}", 3, "a value would go out unencoded", "{{name}}")]
    [InlineData("{{&title}}", 1, "a value would go out unencoded", "{{name}}")]
    [InlineData("{{~{title}~}}", 1, "a value would go out unencoded", "{{name}}")]
    [InlineData("{{> other}}", 1, "{{> other}} is not known here", "Write out")]
    [InlineData("{{#*inline \"x\"}}", 1, "{{#*inline \"x\"}} is not known here", "Write out")]
    [InlineData("\n{{#if impact}}", 2, "{{#if}} is never closed", "{{/if}}")]
    [InlineData("{{#if impact}}\n{{/each}}{{/if}}", 2, "{{/each}} stands inside {{#if}} of line 1", "{{/if}} before it")]
    [InlineData("{{/if}}", 1, "{{/if}} closes nothing", "Take it out")]
    [InlineData("{{else}}", 1, "{{else}} stands outside of any block", "Take it out")]
    [InlineData("{{#if impact}}{{else if title}}{{/if}}", 1, "{{else if title}} is not known here", "{{#if name}} inside it")]
    [InlineData("{{#iff impact}}{{/iff}}", 1, "there is no block 'iff' here", "Did you mean if?")]
    [InlineData("{{#if}}{{/if}}", 1, "#if wants 1 value, not 0", "#if name")]
    [InlineData("{{#each title}}{{/each}}", 1, "{{#each}} wants a list", "timeline")]
    [InlineData("{{timeline}}", 1, "'timeline' is a list", "{{#each timeline}}")]
    [InlineData("{{#each timeline}}{{this}}{{/each}}", 1, "'this' is a group of values", "at, text")]
    [InlineData("{{lower title}}", 1, "there is no function 'lower' here", "upper")]
    [InlineData("{{time}}", 1, "time wants 1 value, not 0", "time name")]
    [InlineData("{{eq title}}", 1, "eq wants 2 values, not 1", "eq name name")]
    [InlineData("{{lookup this title}}", 1, "there is no function 'lookup' here", "Known: ")]
    [InlineData("ok {{title", 1, "{{ is never closed", "}}")]
    [InlineData("{{}}", 1, "{{}} is empty", "name")]
    public void What_is_wrong_is_told_with_its_line_and_its_cure(string text, int line, string wrong, string cure)
    {
        var mistake = Assert.Single(TemplateCheck.Find(text, typeof(PostmortemFields)));
        Assert.Equal(line, mistake.Line);
        Assert.Equal(wrong, mistake.Wrong);
        Assert.Contains(cure, mistake.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_told_not_only_the_first() => Assert.Equal(3, TemplateCheck.Find("{{a1}}\n{{b2}}\n{{#if c3}}{{/if}}", typeof(IncidentFields)).Count);

    [Fact]
    public void A_mistake_reads_as_compilers_say_it() =>
        Assert.Equal(
            "templates/slack/incident.hbs:3: there is no name 'impct' here. Did you mean impact? Known: impact.",
            new TemplateMistake(3, "there is no name 'impct' here", "Did you mean impact? Known: impact").In("templates/slack/incident.hbs"));
}
