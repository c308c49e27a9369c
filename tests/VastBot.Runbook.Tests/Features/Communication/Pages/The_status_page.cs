using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>What anybody sees below <c>/status</c>.</summary>
public sealed class The_status_page
{
    private const string Hostile = "</p><script>alert(1)</script> <!channel> {{x}} \"'&amp; \u202Eевил\u202C 🔥 \0\u0001\uD800 ]]>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_is_well_until_something_is_published()
    {
        await using var bench = await PagesBench.Start();
        await bench.Incidents.Declare(Some.Declaration(), "secret", Some.Responder, Ct);

        var page = await bench.Get("/status");

        Assert.Contains("All systems operational", page, StringComparison.Ordinal);
        Assert.Contains("None in the last 90 days", page, StringComparison.Ordinal);
        Assert.DoesNotContain("refuses our key", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposed_or_approved_text_is_nowhere_until_it_is_published()
    {
        await using var bench = await PagesBench.Start();
        var incident = await bench.Incidents.Declare(Some.Declaration(), "1", Some.Responder, Ct);
        await bench.Append(incident.Id, new PublicTextProposed("p1", "Not yet", "Neither"), new PublicTextApproved("p1"));

        foreach (var path in new[] { "/status", "/status/history", "/status/feed.atom", "/status/api/v2/summary.json" })
            Assert.DoesNotContain("Not yet", await bench.Get(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.Http.GetAsync("/status/incidents/inc-1", Ct)).StatusCode);
    }

    [Fact]
    public async Task Updates_stand_newest_first_with_the_status_they_were_approved_on_and_the_resolved_go_to_the_past()
    {
        await using var bench = await PagesBench.Start();
        var id = await bench.Publish("GPU workloads are delayed", "We are looking.", Severity.P1);
        Assert.Contains("Major outage", await bench.Get("/status"), StringComparison.Ordinal);

        await bench.Append(id, new StatusChanged(new(IncidentStatus.Investigating, IncidentStatus.Monitoring)));
        await bench.Publish(id, "GPU workloads are delayed", "A fix is in place.");
        var watched = await bench.Get("/status");
        Assert.Contains("Degraded performance", watched, StringComparison.Ordinal);
        Assert.True(watched.IndexOf("A fix is in place.", StringComparison.Ordinal) < watched.IndexOf("We are looking.", StringComparison.Ordinal));
        Assert.Contains("<strong>Monitoring</strong>", watched, StringComparison.Ordinal);
        Assert.Contains("<strong>Investigating</strong>", watched, StringComparison.Ordinal);

        await bench.Append(id, new Resolved(new(IncidentStatus.Monitoring, IncidentStatus.Resolved), "inner words", []));
        Assert.DoesNotContain("All systems operational", await bench.Get("/status"), StringComparison.Ordinal);
        bench.Time.Advance(TimeSpan.FromMinutes(65));
        await bench.Publish(id, "GPU workloads are delayed", "It is over.");
        var over = await bench.Get("/status");
        Assert.Contains("All systems operational", over, StringComparison.Ordinal);
        Assert.Contains("lasted 1 h 5 min", over, StringComparison.Ordinal);
        Assert.Contains("It is over.", await bench.Get("/status/incidents/inc-1"), StringComparison.Ordinal);
        Assert.Contains("GPU workloads are delayed", await bench.Get("/status/history"), StringComparison.Ordinal);
        Assert.DoesNotContain("inner words", over, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_was_approved_is_text_on_every_surface()
    {
        await using var bench = await PagesBench.Start(settings: ("StatusPage:Title", "<b>Status</b>"));
        await bench.Publish(Hostile, Hostile);

        foreach (var path in new[] { "/status", "/status/incidents/inc-1", "/status/nowhere/<script>" })
        {
            using var answer = await bench.Http.GetAsync(path, Ct);
            var page = await answer.Content.ReadAsStringAsync(Ct);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        }

        var entry = XDocument.Parse(await bench.Get("/status/feed.atom")).Descendants().Single(e => e.Name.LocalName == "entry");
        Assert.Contains("<script>alert(1)</script>", entry.Value, StringComparison.Ordinal);
        using var summary = JsonDocument.Parse(await bench.Get("/status/api/v2/summary.json"));
        Assert.Contains("<script>", summary.RootElement.GetProperty("incidents")[0].GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<", await bench.Get("/status/api/v2/summary.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_no_script_and_nothing_of_others_and_forbids_both()
    {
        await using var bench = await PagesBench.Start();
        using var answer = await bench.Http.GetAsync("/status", Ct);
        var page = await answer.Content.ReadAsStringAsync(Ct);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'self'; img-src data:;", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(href|src)=\"https?:", page);
        var style = page[page.IndexOf("/status/status.css", StringComparison.Ordinal)..].Split('"')[0];
        using var sheet = await bench.Http.GetAsync(style, Ct);
        Assert.Equal("text/css", sheet.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_present_page_is_told_so_without_the_page_and_a_head_request_has_no_body()
    {
        await using var bench = await PagesBench.Start();
        using var first = await bench.Http.GetAsync("/status", Ct);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/status") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var same = await bench.Http.SendAsync(again, Ct);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        await bench.Publish("Something", "Happened");
        using var newer = new HttpRequestMessage(HttpMethod.Get, "/status") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var changed = await bench.Http.SendAsync(newer, Ct);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(0, changed.Headers.CacheControl!.MaxAge!.Value.TotalSeconds);

        using var head = await bench.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/status"), Ct);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
        Assert.True(head.Content.Headers.ContentLength > 500);
    }

    [Fact]
    public async Task A_practice_page_says_so_everywhere()
    {
        await using var bench = await PagesBench.Start(practice: true);
        await bench.Publish("Something", "Happened");
        foreach (var path in new[] { "/status", "/status/history", "/status/incidents/inc-1", "/status/feed.atom", "/status/api/v2/summary.json" })
            Assert.Contains("PRACTICE", await bench.Get(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("None", null, HttpStatusCode.NotFound)]
    [InlineData("Statuspage", "https://status.example.com/", HttpStatusCode.Redirect)]
    [InlineData("Statuspage", null, HttpStatusCode.NotFound)]
    public async Task Where_the_page_is_elsewhere_there_is_none_here(string provider, string? url, HttpStatusCode expected)
    {
        (string, string)[] settings = [("StatusPage:Provider", provider), ("StatusPage:PageId", "p"), ("StatusPage:ApiKey", "not-a-real-key")];
        await using var bench = await PagesBench.Start(settings: url is null ? settings : [.. settings, ("StatusPage:Url", url)]);
        using var answer = await bench.Http.GetAsync("/status", Ct);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(url, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_is_older_than_the_page_shows_is_gone()
    {
        await using var bench = await PagesBench.Start(settings: ("StatusPage:ShowFor", "7.00:00:00"));
        await bench.Publish("Long ago", "Happened");
        Assert.Contains("Long ago", await bench.Get("/status"), StringComparison.Ordinal);
        bench.Time.Advance(TimeSpan.FromDays(8));
        Assert.DoesNotContain("Long ago", await bench.Get("/status"), StringComparison.Ordinal);
    }
}
