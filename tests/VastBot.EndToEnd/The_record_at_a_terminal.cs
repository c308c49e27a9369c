using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Lives;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>The real program reads the record of a bot that goes on writing it: one incident that is over, one that is not.</summary>
public sealed class The_record_at_a_terminal
{
    private static readonly Author Responder = Author.Person(PracticeIds.Responder);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_incidents_postmortems_in_every_version_and_numbers()
    {
        await using var bot = await PractisingBot.Start("healthy");
        var incidents = bot.Services.GetRequiredService<IIncidents>();
        var over = await Declare(incidents, "GPUs stopped", Severity.P1);
        await Declare(incidents, "Slow answers", Severity.P3);
        await Change(incidents, over, new Acknowledged());
        await Change(incidents, over, new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "A new key.", []));
        await Waiting.Until(async () => (await incidents.Find(over, Ct))!.Postmortem?.Version == 1, Ct);
        await Change(incidents, over, new PostmortemWritten(2, new("The key had expired.", "Nobody had noted its date.", "40 users", "none")));
        using var vastbot = new VastBotProcess();
        vastbot.Environment["Storage__Path"] = bot.World.Settings["Storage:Path"]!;

        var listed = await vastbot.Run("incidents", "--json");
        Assert.True(listed.Code == 0, listed.Error);
        Assert.Contains("Slow answers", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GPUs stopped", listed.Output, StringComparison.Ordinal);

        var shown = await vastbot.Run("postmortem", "INC-1");
        Assert.True(shown.Code == 0, shown.Error);
        Assert.Contains("GPUs stopped", shown.Output, StringComparison.Ordinal);
        Assert.Contains("The key had expired.", shown.Output, StringComparison.Ordinal);
        var earlier = await vastbot.Run("postmortem", "INC-1", "--version", "1", "--out", "first.md");
        Assert.True(earlier.Code == 0, earlier.Error);
        var first = await File.ReadAllTextAsync(Path.Combine(vastbot.Folder, "first.md"), Ct);
        Assert.Contains("GPUs stopped", first, StringComparison.Ordinal);
        Assert.DoesNotContain("The key had expired.", first, StringComparison.Ordinal);
        Assert.Contains("has no version 3; the newest is 2", (await vastbot.Run("postmortem", "INC-1", "--version", "3")).Error, StringComparison.Ordinal);

        var counted = await vastbot.Run("stats", "7d", "--json");
        Assert.True(counted.Code == 0, counted.Error);
        var stats = JsonElement.Parse(counted.Output);
        Assert.Equal((2, 1), (stats.GetProperty("incidents").GetInt32(), stats.GetProperty("open").GetInt32()));
        Assert.Equal(1, stats.GetProperty("secondsToResolve").GetProperty("count").GetInt32());
        // Nobody was told anything: that is not zero seconds.
        Assert.Equal(JsonValueKind.Null, stats.GetProperty("secondsToFirstUpdate").ValueKind);
    }

    private static async Task<IncidentId> Declare(IIncidents incidents, string title, Severity severity) =>
        (await incidents.Declare(new Declared { Environment = "production", Title = title, Severity = severity }, title, Responder, Ct)).Id;

    private static async Task Change(IIncidents incidents, IncidentId id, JournalEvent change) =>
        Assert.IsType<Appended>(await incidents.Change(id, null, Responder, [change], Ct));
}
