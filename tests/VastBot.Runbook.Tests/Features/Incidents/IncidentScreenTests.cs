using System.Text.Json;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Incidents;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Tests.Features.Incidents;

/// <summary>What <c>vastbot incidents</c> and <c>vastbot incident</c> print.</summary>
public sealed class IncidentScreenTests
{
    private static readonly IncidentScreen Screen = new(new OutsideText(new SecretMasker()), new PracticeMark(false));

    private static readonly IReadOnlyList<JournalEntry> Entries = InState.Entries(
        InState.Declaration, [.. InState.Channel, new Acknowledged(), new NoteAdded("api_key=abcdef0123456789abcdef0123456789\nsecond \u001b[31mline", InState.Start, null)]);

    private static readonly EnvironmentState Armed = new("production") { Workarounds = [new("queue-mode", "queue", InState.Start, InState.Responder, null)] };

    [Fact]
    public void A_page_shows_the_facts_and_the_journal()
    {
        var page = Screen.Page(Incident.Fold(InState.Id, Entries), Armed, Entries);

        Assert.StartsWith("INC-12 Vast.ai refuses our key (401)\n\nSeverity:        P1 Complete outage · respond within 15 min\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Workaround:      queue-mode armed since 2026-11-20 03:00", page, StringComparison.Ordinal);
        Assert.Contains("   4  2026-11-20 03:03:00  U0COMMANDER: acknowledged", page, StringComparison.Ordinal);
        Assert.DoesNotContain("abcdef0123", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_stands_in_columns_and_an_empty_one_says_so()
    {
        var lines = Screen.List([InState.All["commanded"].Summary(), InState.All["resolved"].Summary() with { Id = new(7) }], all: true).ReplaceLineEndings("\n").Split('\n');

        Assert.Equal("ID      SEV  STATUS         ENVIRONMENT  SINCE (UTC)       NEXT UPDATE       COMMANDER    TITLE", lines[0]);
        Assert.Equal("INC-12  P1   Investigating  production   2026-11-20 03:00  2026-11-20 03:30  U0COMMANDER  Vast.ai refuses our key (401)", lines[1]);
        Assert.StartsWith("INC-7   P1   Resolved       production   2026-11-20 03:00  -", lines[2], StringComparison.Ordinal);
        Assert.Equal("No incident is open.\n", Screen.List([], all: false));
    }

    [Fact]
    public void As_JSON_it_is_one_object_with_its_journal()
    {
        var json = JsonElement.Parse(new IncidentJson(new PracticeMark(false)).Write(Incident.Fold(InState.Id, Entries), Armed, Entries));

        Assert.Equal(("INC-12", "P1", "Investigating"), (json.GetProperty("id").GetString(), json.GetProperty("severity").GetString(), json.GetProperty("status").GetString()));
        Assert.Equal("queue-mode", json.GetProperty("workarounds")[0].GetProperty("name").GetString());
        Assert.Equal(["declared", "channel-made", "card-posted", "acknowledged", "note-added"], json.GetProperty("journal").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()!));
    }
}
