using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using VastBot.Runbook.Features.Templates;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Tests.Rendering.Templates;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Templates;

public sealed class Rendering_on_the_terminal : IDisposable
{
    private readonly TemplateBench _bench = new();
    private readonly IIncidents _incidents = Substitute.For<IIncidents>();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Without_a_template_all_are_listed_with_where_they_are_read()
    {
        _bench.Write("{{id}}");
        var (exit, stdout, _) = await Run("render");
        Assert.Equal(0, exit);
        foreach (var template in TemplateCatalogue.All) Assert.Contains(template.Name, stdout, StringComparison.Ordinal);
        Assert.Contains(_bench.File, stdout, StringComparison.Ordinal);
        Assert.Contains("built in (", stdout, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slack/incident")]
    [InlineData("templates/slack/incident.hbs")]
    [InlineData("SLACK/Incident")]
    public async Task An_example_reads_as_people_read_it(string name)
    {
        _bench.Write("{{light}} {{title}} {{nextUpdate}} {{commander}} {{channel}}");
        var (exit, stdout, stderr) = await Run("render", name, "--sample");
        Assert.Equal((0, ""), (exit, stderr));
        Assert.Equal("🔴 Vast.ai answers 503 2026-03-14 10:02 UTC (10:02 UTC) @U0000COMMANDER #C0000INC12\n", stdout.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_is_sent_can_be_seen_too()
    {
        _bench.Write("for {{commander}}");
        Assert.Equal("for <@U0000COMMANDER>\n", (await Run("render", "slack/incident", "--raw")).Stdout.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_incident_of_the_record_fills_it_in()
    {
        _bench.Write("{{id}}: {{title}}");
        _incidents.Find(new IncidentId(7), Arg.Any<CancellationToken>()).Returns(Incident.Before(new IncidentId(7)) with { Title = "Keys <expired>" });
        Assert.Equal("INC-7: Keys <expired>\n", (await Run("render", "slack/incident", "--incident", "inc-7")).Stdout.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Every_template_takes_an_incident_that_has_only_begun()
    {
        _incidents.Find(default, TestContext.Current.CancellationToken).ReturnsForAnyArgs(Incident.Before(new IncidentId(7)));
        foreach (var template in TemplateCatalogue.All) Assert.Equal(0, (await Run("render", template.Name, "--incident", "7")).Exit);
    }

    [Theory]
    [InlineData("There is no template 'slack/incidnet'. Did you mean 'slack/incident'?", "slack/incidnet")]
    [InlineData("'twelve' is no incident's id", "slack/incident", "--incident", "twelve")]
    [InlineData("There is no incident INC-99 in the record.", "slack/incident", "--incident", "INC-99")]
    [InlineData("Choose one of --incident and --sample.", "slack/incident", "--incident", "INC-1", "--sample")]
    public async Task Bad_usage_is_answered_with_the_cure(string said, params string[] args)
    {
        var (exit, stdout, stderr) = await Run(["render", .. args]);
        Assert.Equal((64, ""), (exit, stdout));
        Assert.StartsWith(said, stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_is_told_and_the_words_that_stand_in_are_shown()
    {
        _bench.Write("\n\n{{titel}}");
        var (exit, stdout, stderr) = await Run("render", "slack/incident");
        Assert.Equal(1, exit);
        Assert.Contains("slack/incident.hbs:3: there is no name 'titel' here. Did you mean title? Known: id,", stderr, StringComparison.Ordinal);
        Assert.StartsWith("*🔴 P1 INCIDENT", stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_names_are_listed_with_what_they_are()
    {
        var (_, stdout, _) = await Run("render", "postmortem.md", "--names");
        Assert.Contains("severity                P1, P2, P3, P4", stdout, StringComparison.Ordinal);
        Assert.Contains("timeline                list of group of:", stdout, StringComparison.Ordinal);
        Assert.Contains("  at                    moment", stdout, StringComparison.Ordinal);
        Assert.Contains("(upper …)", stdout, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Stdout, string Stderr)> Run(params string[] args)
    {
        var time = new MovableTime();
        await using var services = new ServiceCollection()
            .AddSingleton(_bench.Shelf).AddSingleton(_incidents).AddSingleton(new Clocks(time, time))
            .BuildServiceProvider();
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();
        var root = new RootCommand { new RenderTerminal().Build((_, _) => Task.FromResult<IServiceProvider>(services)) };
        var exit = await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = stdout, Error = stderr }, TestContext.Current.CancellationToken);
        return (exit, stdout.ToString(), stderr.ToString());
    }
}
