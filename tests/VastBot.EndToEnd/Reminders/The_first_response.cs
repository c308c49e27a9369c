using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Incidents;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.EndToEnd.Reminders;

/// <summary>The response clock, from the first sign until somebody acknowledges.</summary>
public sealed class The_first_response
{
    [Fact]
    public async Task Is_amber_at_four_fifths_then_red_calls_others_then_the_pager_until_somebody_acknowledges()
    {
        await using var promised = await PromisedIncident.Declare(at: new(3, 0), fields: [("commander", "")]);
        var sign = (await promised.Fold()).FirstSign!.Value;
        await promised.Ask("/vast remind", "nobody acknowledged: most of the time is gone");

        promised.Clock.Skip(sign.AddMinutes(12) - promised.Clock.GetUtcNow());
        var prompt = await promised.Says("nobody has acknowledged yet");
        await promised.Practice.CardShows(promised.Room, "Nobody has acknowledged yet");
        promised.Pass(3);
        await promised.Becomes(prompt, "nobody has acknowledged.*");
        await promised.Says("*INC-1 needs you.* Nobody has acknowledged this P1");
        promised.Pass(3);
        await promised.Practice.Until(() => promised.Practice.Practice.World.Paged.All.Any(page => page.Summary.Contains("nobody has acknowledged", StringComparison.Ordinal)));

        await promised.Press(prompt, "Acknowledge", PracticeIds.Commander);
        await promised.Becomes(prompt, "has it");
        promised.Pass(10);
        Assert.DoesNotContain("acknowledged:", await promised.Ask("/vast remind", "next update promised"), StringComparison.Ordinal);
        Assert.Equal(3, (await promised.Events()).Count(happened => happened is Reminded { Reminder: "response" }));
    }

    [Fact]
    public async Task Counts_from_the_start_of_the_alert()
    {
        const string Token = "practice-alertmanager-token";
        await using var practice = await PractisedIncident.Start("expired-key", ("Alerts:Channel", PracticeIds.Ops), ("Alerts:AlertmanagerToken", Token));
        var starts = TimeProvider.System.GetUtcNow().AddMinutes(-9);
        await Raise(practice, Token, starts);
        var card = await practice.Shown("Triage: Our integration");
        Assert.True(await practice.Workspace.Click(card.Ts, "Declare"));
        await practice.Submit("incident.declare-form", PracticeIds.Responder, ("commander", ""));
        await practice.Channel();
        await practice.Type("/vast ack INC-1");
        await practice.Shown("min after the first sign");
        var incident = await practice.Practice.Services.GetRequiredService<IIncidents>().Find(new IncidentId(1), TestContext.Current.CancellationToken);
        Assert.Equal(starts, incident!.FirstSign!.Value, TimeSpan.FromSeconds(1));
    }

    private static async Task Raise(PractisedIncident practice, string token, DateTimeOffset starts)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var notice = new
        {
            version = "4",
            groupKey = "{}:{alertname=\"VastErrors\"}",
            status = "firing",
            receiver = "vastbot",
            groupLabels = new { alertname = "VastErrors" },
            commonLabels = new { alertname = "VastErrors" },
            commonAnnotations = new { summary = "401 from Vast.ai" },
            externalURL = "http://127.0.0.1:9093",
            alerts = new[]
            {
                new
                {
                    status = "firing",
                    labels = new { alertname = "VastErrors" },
                    annotations = new { summary = "401 from Vast.ai" },
                    startsAt = starts,
                    endsAt = default(DateTimeOffset),
                    fingerprint = "a1",
                },
            },
        };
        using var answer = await http.PostAsJsonAsync(practice.Practice.Page("/alerts/alertmanager"), notice, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
