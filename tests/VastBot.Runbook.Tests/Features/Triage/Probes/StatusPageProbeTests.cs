using Microsoft.AspNetCore.Http;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

public class StatusPageProbeTests
{
    private const string Summary = """
        {"page":{"name":"x","url":"https://status.example/"},"status":{"indicator":"major"},
         "components":[{"name":"API","status":"operational"},{"name":"Console","status":"operational"}],
         "incidents":[{"name":"Elevated errors","status":"STATE","impact":"major","created_at":"2026-11-20T02:40:00Z","shortlink":"https://stspg.example/1",
                       "components":[{"name":"API"}],"incident_updates":[]}],"scheduled_maintenances":[]}
        """;

    [Theory]
    [InlineData("refused", "another network")]
    [InlineData("hang", "another network")]
    [InlineData("cut", "another network")]
    [InlineData("401", "because")]
    [InlineData("403", "another network")]
    [InlineData("404", "404")]
    [InlineData("429", "429")]
    [InlineData("500", "500")]
    [InlineData("html", "machine")]
    [InlineData("truncated", "neither")]
    [InlineData("garbage", "neither")]
    [InlineData("huge", "larger")]
    [InlineData("redirects", "redirects")]
    public async Task A_page_that_cannot_be_read_is_unknown(string fault, string said)
    {
        var finding = await ProbeTest.Meet<StatusPageFinding>(fault);

        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Null(finding.ShowsIncident);
        Assert.Contains(said, finding.Summary);
    }

    [Theory]
    [InlineData("investigating", null, ProbeOutcome.Failing, true)]
    [InlineData("monitoring", null, ProbeOutcome.Degraded, true)]
    [InlineData("resolved", null, ProbeOutcome.Ok, false)]
    [InlineData("investigating", "api", ProbeOutcome.Failing, true)]
    [InlineData("investigating", "Console", ProbeOutcome.Degraded, false)]
    [InlineData("investigating", "Misspelt", ProbeOutcome.Failing, true)]
    public async Task Statuspage_is_judged_by_the_components_that_matter(string state, string? component, ProbeOutcome outcome, bool shows)
    {
        var finding = await ProbeTest.Ask<StatusPageFinding>(
            At("/api/v2/summary.json", "application/json", Summary.Replace("STATE", state, StringComparison.Ordinal)),
            address => ProbeTest.At(address) with { StatusPage = new() { Url = address, Components = component is null ? [] : [component] } });

        Assert.Equal((outcome, shows), (finding.Outcome, finding.ShowsIncident));
        if (state == "resolved") return;
        var incident = Assert.Single(finding.Incidents);
        Assert.Equal(("Elevated errors", "major", "https://stspg.example/1"), (incident.Name, incident.Impact, incident.Link!.ToString()));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 2, 40, 0, TimeSpan.Zero), incident.Since);
    }

    [Fact]
    public async Task A_red_component_counts_without_an_incident()
    {
        var finding = await ProbeTest.Ask<StatusPageFinding>(At("/api/v2/summary.json", "application/json",
            """{"status":{"indicator":"critical"},"components":[{"name":"API","status":"major_outage"}],"incidents":[]}"""));

        Assert.True(finding.ShowsIncident);
        Assert.Equal("API: major outage", Assert.Single(finding.Incidents).Name);
    }

    [Fact]
    public async Task Instatus_is_read()
    {
        var finding = await ProbeTest.Ask<StatusPageFinding>(At("/summary.json", "application/json",
            """{"page":{"name":"x","url":"https://x.example","status":"HASISSUES"},"activeIncidents":[{"name":"Down","started":"2026-11-20T02:00:00Z","status":"INVESTIGATING","impact":"MAJOROUTAGE","url":"https://x.example/1"}]}"""));

        Assert.True(finding.ShowsIncident);
        Assert.Equal("major", Assert.Single(finding.Incidents).Impact);
    }

    [Theory]
    [InlineData("<strong>Resolved</strong> - done &lt;br&gt;<strong>Investigating</strong> - looking", false)]
    [InlineData("<strong>Identified</strong> - it will be resolved soon <strong>Investigating</strong>", true)]
    [InlineData("we look into it", true)]
    public async Task A_feed_named_by_the_page_is_read(string content, bool shows)
    {
        var when = TimeProvider.System.GetUtcNow().AddHours(-1).ToString("O");
        var feed = $"<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>GPU trouble</title><published>{when}</published>"
            + $"<updated>{when}</updated><link href=\"https://x.example/1\"/><content type=\"html\">{System.Net.WebUtility.HtmlEncode(content)}</content></entry></feed>";
        var finding = await ProbeTest.Ask<StatusPageFinding>(context => context.Request.Path.Value switch
        {
            "/" => Fault.Send(context, 200, "text/html", "<html><head><link rel='alternate' type='application/atom+xml' href='/my/feed?a=1&amp;b=2'></head></html>"),
            "/my/feed" when context.Request.QueryString.Value == "?a=1&b=2" => Fault.Send(context, 200, "application/atom+xml", feed),
            _ => Fault.Send(context, 404, "text/html", "<html></html>"),
        });

        Assert.Equal((shows, shows ? 1 : 0), (finding.ShowsIncident, finding.Incidents.Count));
    }

    [Fact]
    public async Task A_page_that_answers_every_path_with_its_shell_is_unknown_not_ok()
    {
        var finding = await ProbeTest.Ask<StatusPageFinding>(context => Fault.Send(context, 200, "text/html", "<html><title>$title</title>$status</html>"));

        ProbeTest.IsUnknownWithAReason(finding);
    }

    [Theory]
    [InlineData("API", "api", true)]
    [InlineData("Console", "api", false)]
    [InlineData(null, "api", true)]
    public async Task Instatus_is_judged_by_the_components_that_matter_where_it_names_them(string? named, string wanted, bool shows)
    {
        var components = named is null ? "" : $",\"components\":[{{\"name\":\"{named}\"}}]";
        var finding = await ProbeTest.Ask<StatusPageFinding>(
            At("/summary.json", "application/json", $$"""{"page":{"name":"x","status":"HASISSUES"},"activeIncidents":[{"name":"Down","status":"INVESTIGATING","impact":"MAJOROUTAGE"{{components}}}]}"""),
            address => ProbeTest.At(address) with { StatusPage = new() { Url = address, Components = [wanted] } });

        Assert.Equal(shows, finding.ShowsIncident);
        Assert.Equal(named is null, finding.Details.Any(d => d.Contains("does not say which components", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_feed_says_that_it_names_no_components()
    {
        var when = TimeProvider.System.GetUtcNow().AddHours(-1).ToString("O");
        var feed = $"<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>GPU trouble</title><updated>{when}</updated></entry></feed>";

        var finding = await ProbeTest.Ask<StatusPageFinding>(
            At("/", "application/atom+xml", feed), address => ProbeTest.At(address) with { StatusPage = new() { Url = address, Components = ["Console"] } });

        Assert.True(finding.ShowsIncident);
        Assert.Contains(finding.Details, d => d.Contains("names no components", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"status":{"indicator":"maintenance"},"components":[{"name":"API","status":"under_maintenance"}],"incidents":[],"scheduled_maintenances":[{"name":"Move","status":"in_progress","impact":"maintenance"}]}""", false)]
    [InlineData("""{"status":{"indicator":"none"},"components":[{"name":"API","status":"operational"}],"incidents":[{"name":"Notice","status":"identified","impact":"none"}]}""", false)]
    [InlineData("""{"status":{"indicator":"major"},"components":[{"name":"API","status":"major_outage"}],"incidents":[],"scheduled_maintenances":[{"name":"Move","status":"in_progress","impact":"maintenance"}]}""", true)]
    public async Task Planned_work_is_mentioned_and_explains_no_error(string body, bool shows)
    {
        var finding = await ProbeTest.Ask<StatusPageFinding>(At("/api/v2/summary.json", "application/json", body));

        Assert.Equal((shows ? ProbeOutcome.Failing : ProbeOutcome.Degraded, shows), (finding.Outcome, finding.ShowsIncident));
        if (!shows) Assert.Contains("only planned work", finding.Summary);
    }

    [Theory]
    [InlineData("""{"status":{"indicator":"none"}}""")]
    [InlineData("""{"status":{"indicator":"none"},"components":[{"name":"API","status":"operational"}]}""")]
    [InlineData("""{"status":{"indicator":"none"},"incidents":[]}""")]
    [InlineData("""{"status":{"indicator":"critical"}}""")]
    [InlineData("""{"status":{"indicator":"none"},"components":[],"incidents":[{"name":"\ud800"}]}""")]
    public async Task A_summary_with_parts_missing_is_unknown_not_ok(string body) =>
        ProbeTest.IsUnknownWithAReason(await ProbeTest.Ask<StatusPageFinding>(At("/api/v2/summary.json", "application/json", body)));

    [Fact]
    public async Task A_page_that_is_red_without_saying_what_shows_an_incident()
    {
        var finding = await ProbeTest.Ask<StatusPageFinding>(At("/api/v2/summary.json", "application/json", """{"status":{"indicator":"critical"},"components":[],"incidents":[]}"""));

        Assert.True(finding.ShowsIncident);
        Assert.Contains("critical", Assert.Single(finding.Incidents).Name);
    }

    private static RequestDelegate At(string path, string type, string body) =>
        context => context.Request.Path == path ? Fault.Send(context, 200, type, body) : Fault.Send(context, 404, "text/html", "<html></html>");
}
