using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model;
using VastBot.Runbook.Outside;
using VastBot.Runbook.Outside.StatusPage;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>The client that triage reads Vast.ai's page with reads ours, as a summary and as a feed.</summary>
public sealed class The_summary_is_read_by_our_own_client
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calm_then_open_then_calm_again()
    {
        await using var bench = await PagesBench.Start();
        var calm = await Read(bench, "/status");
        Assert.Equal("Statuspage", calm.Form);
        Assert.Empty(calm.Incidents);

        var id = await bench.Publish("GPU workloads are delayed", "We are looking.", Severity.P1);
        var open = Assert.Single((await Read(bench, "/status")).Incidents);
        Assert.Equal(("GPU workloads are delayed", "critical", "investigating"), (open.Incident.Name, open.Incident.Impact, open.State));
        Assert.EndsWith("/status/incidents/inc-1", open.Incident.Link!.ToString(), StringComparison.Ordinal);
        Assert.Equal("investigating", Assert.Single((await Read(bench, "/status/feed.atom")).Incidents).State);

        var incident = (await bench.Incidents.Find(id, Ct))!;
        await bench.Append(id, Some.Resolution(incident));
        await bench.Publish(id, "GPU workloads are delayed", "It is over.");
        Assert.Empty((await Read(bench, "/status")).Incidents);
        Assert.Empty((await Read(bench, "/status/feed.atom")).Incidents);
    }

    [Fact]
    public async Task The_summary_has_what_readers_of_Statuspage_look_for()
    {
        await using var bench = await PagesBench.Start(settings: ("StatusPage:Component", "Rendering"));
        await bench.Publish("Something", "Happened", Severity.P3);
        using var summary = JsonDocument.Parse(await bench.Get("/status/api/v2/summary.json"));
        var root = summary.RootElement;

        Assert.Equal("minor", root.GetProperty("status").GetProperty("indicator").GetString());
        Assert.Equal("Degraded performance", root.GetProperty("status").GetProperty("description").GetString());
        Assert.Equal(("Rendering", "degraded_performance"), (Text(root.GetProperty("components")[0], "name"), Text(root.GetProperty("components")[0], "status")));
        var incident = root.GetProperty("incidents")[0];
        Assert.Equal(("investigating", "minor"), (Text(incident, "status"), Text(incident, "impact")));
        Assert.Equal("Happened", Text(incident.GetProperty("incident_updates")[0], "body"));
        Assert.True(DateTimeOffset.TryParse(Text(incident, "created_at"), out _));
        Assert.Equal(0, root.GetProperty("scheduled_maintenances").GetArrayLength());
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<PageReading> Read(PagesBench bench, string path)
    {
        await using var services = new ServiceCollection().AddLogging().AddHttpClient().AddSingleton(new Clocks(bench.Time, bench.Time))
            .AddOutside().BuildServiceProvider();
        return await services.GetRequiredService<StatusPageClient>().Read(new Uri(bench.Http.BaseAddress!, path), [], TimeSpan.FromMinutes(1), Ct);
    }
}
