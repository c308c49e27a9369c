using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using VastBot.EndToEnd.Fixtures;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Paging.Events;
using VastBot.Runbook.Web;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>An incident in a real browser that is proven and learnt from: evidence, notes, postmortem, action items, numbers, its page.</summary>
[NeedsProgram("chromium")]
public sealed class A_postmortem_of_a_whole_incident(Chromium chromium)
{
    /// <summary>Half an hour off any other one, and the same in summer and winter.</summary>
    private const string Zone = "Asia/Kolkata";

    private static readonly float Patience = (float)VastBotProcess.Patience.TotalMilliseconds;

    /// <summary>What happened only inside the bot; everything else must stand in the postmortem.</summary>
    private static readonly HashSet<string> Inner = new(StringComparer.Ordinal)
    {
        Announced.Name, CardPosted.Name, StepDone.Name, SetUpAsked.Name, EvidenceAsked.Name, EvidenceShared.Name, PagerAsked.Name, PromptPosted.Name, DraftMade.Name,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ends_with_a_timeline_that_equals_the_journal()
    {
        await using var practice = await PractisingBot.Start("vast-outage", ("Calendar:TimeZone", Zone));
        var workspace = new Workspace(await chromium.Open(practice.World.Page));

        var card = await Declare(workspace);
        await TakeNotes(workspace, practice.World.Clock.GetUtcNow().AddMinutes(-20));
        await CollectAndLook(workspace, card);
        await Resolve(workspace, card);
        await FillIn(workspace);
        await AgreeOnActions(workspace);
        var journal = await practice.Services.GetRequiredService<IJournal>().Read(StreamId.Of(new IncidentId(1)), 0, Ct);
        TheTimelineIsTheJournal(practice, journal);
        await EveryBundleHolds(practice, journal);
        await ThePageShowsIt(workspace, practice, journal);
    }

    private static async Task<ILocator> Declare(Workspace workspace)
    {
        var verdict = await workspace.Say("/vast triage");
        await Shows(verdict, "Vast.ai incident");
        await Press(verdict, "Declare…");
        var form = workspace.Page.GetByTestId("modal");
        await Shows(form, "Current action");
        await Submit(form);
        await Shows(form, "It goes on in #inc-1-");
        await Close(form);
        await workspace.Page.GetByRole(AriaRole.Link, new() { NameString = "inc-1-" }).First.ClickAsync(new() { Timeout = Patience });
        await Shows(workspace.Page.GetByTestId("topic"), "INVESTIGATING");
        var card = workspace.Messages.Filter(new() { HasText = "Next update" }).First;
        await Shows(card, "1 reply");
        return card;
    }

    /// <summary>By a pin under what somebody wrote, and by the verb for what happened before.</summary>
    private static async Task TakeNotes(Workspace workspace, DateTimeOffset before)
    {
        var message = await Answers(workspace, "Customers: new pods do <!channel> not start", "Customers: new pods");
        await message.HoverAsync(new() { Timeout = Patience });
        await message.GetByLabel("React with pushpin").ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(message.Locator(".reaction")).ToHaveCountAsync(2, new() { Timeout = Patience });
        await Answers(workspace, $"/vast note {before.UtcDateTime:HH:mm} first 503 in the gateway", "Noted on the timeline of INC-1");
    }

    private static async Task CollectAndLook(Workspace workspace, ILocator card)
    {
        await Answers(workspace, "/vast evidence 1h", "It comes into the thread under the card");
        await Shows(card, "2 replies");
        await Answers(workspace, "/vast sev P2 half of the calls work again", "INC-1 is P2 now");
        await Shows(card, "3 replies");
        var timeline = await Answers(workspace, "/vast timeline", "Timeline of INC-1");
        await Shows(timeline, "first 503 in the gateway");
        await Shows(timeline, "new pods do <!channel> not start");
        await workspace.Picture("postmortem-1-timeline");
    }

    private static async Task Resolve(Workspace workspace, ILocator card)
    {
        await Type(workspace, "/vast resolve");
        var form = workspace.Page.GetByTestId("modal");
        await Fill(form, "What fixed it?", "Vast.ai recovered");
        await Submit(form);
        await Shows(form, "is resolved");
        await Close(form);
        await Shows(card, "4 replies");
    }

    private static async Task FillIn(Workspace workspace)
    {
        await Press(workspace.Messages.Filter(new() { HasText = "is drafted" }), "Fill in…");
        var form = workspace.Page.GetByTestId("modal");
        await Fill(form, "Summary", "Vast.ai answered 503 for a while.");
        await Fill(form, "Root cause", "A change at Vast.ai.");
        await Fill(form, "Users affected", "about 40");
        await Fill(form, "Revenue", "none");
        await workspace.Picture("postmortem-2-gaps");
        await Submit(form);
        await Shows(workspace.Messages.Filter(new() { HasText = "version 2, is published" }), "a canvas");
    }

    private static async Task AgreeOnActions(Workspace workspace)
    {
        await Answers(workspace, "/vast action add alert on the error rate 2w", "Action item 1 of INC-1");
        await Answers(workspace, "/vast action add rehearse the fallback 2w", "Action item 2 of INC-1");
        var list = await Answers(workspace, "/vast action list", "Action items of INC-1");
        await Press(list, "Done");
        await Shows(list, "1 of 2 done");
        await workspace.Picture("postmortem-3-actions");
        await Answers(workspace, "/vast stats", "1 incident from");
        await workspace.Picture("postmortem-4-stats");
        await workspace.Page.GetByRole(AriaRole.Link, new() { NameString = "VastBot" }).First.ClickAsync(new() { Timeout = Patience });
        await workspace.Page.GetByRole(AriaRole.Link, new() { NameString = "Home", Exact = true }).ClickAsync(new() { Timeout = Patience });
        var home = workspace.Page.GetByTestId("home");
        await Shows(home, "My open action items");
        await Shows(home, "rehearse the fallback");
        await workspace.Picture("postmortem-5-home");
        await Press(home, "Done");
        await Assertions.Expect(home.First).Not.ToContainTextAsync("rehearse the fallback", new() { Timeout = Patience });
    }

    /// <summary>Line by line: what the journal holds until that version was written, in the order in which it happened, and nothing else.</summary>
    private static void TheTimelineIsTheJournal(PractisingBot practice, IReadOnlyList<JournalEntry> journal)
    {
        var canvas = practice.World.Workspace.State.Files.Last(file => file.Title.Contains("Postmortem INC-1, version 2", StringComparison.Ordinal));
        var text = Encoding.UTF8.GetString(canvas.Content!);
        var told = text[text.IndexOf("## Timeline", StringComparison.Ordinal)..text.IndexOf("## Root cause", StringComparison.Ordinal)].Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        var written = journal.First(entry => entry.Event is PostmortemWritten { Version: 2 });
        var happened = journal.Where(entry => entry.Version <= written.Version && !Inner.Contains(entry.Event.Kind)).OrderBy(When).ThenBy(entry => entry.Version).ToList();
        Assert.True(happened.Count == told.Count, $"{string.Join('\n', told)}\n{string.Join('\n', happened.Select(entry => entry.Event))}");
        foreach (var (entry, line) in happened.Zip(told))
        {
            Assert.StartsWith($"- {When(entry).UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} - ", line, StringComparison.Ordinal);
            Assert.Contains(Word(entry.Event), line, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var said in new[] { "Vast.ai answered 503 for a while.", "A change at Vast.ai.", "about 40", "Severity: P2", "What fixed it: Vast.ai recovered" }) Assert.Contains(said, text, StringComparison.Ordinal);
    }

    private static DateTimeOffset When(JournalEntry entry) => entry.Event is NoteAdded note ? note.HappenedAt : entry.At;

    /// <summary>By which a line is known as this event's.</summary>
    private static string Word(JournalEvent happened) => happened switch
    {
        Declared => "Declared as P1",
        NoteAdded note => note.Text.Split(' ')[^1],
        EvidenceCollected e => $"Evidence collected ({e.Reason})",
        SeverityChanged => "P1 → P2",
        PromiseMoved => "update",
        Resolved => "Resolved: Vast.ai recovered",
        PostmortemWritten e => $"version {e.Version}",
        ChannelMade => "inc-1-",
        PageSent e => $"The pager was told: {e.Action}",
        _ => "",
    };

    /// <summary>All four: at the declaration, when asked, at the change of severity, at the end.</summary>
    private static async Task EveryBundleHolds(PractisingBot practice, IReadOnlyList<JournalEntry> journal)
    {
        var collected = journal.Select(entry => entry.Event).OfType<EvidenceCollected>().ToList();
        Assert.Equal(["declared", "asked for", "severity P2", "resolved"], collected.Select(bundle => bundle.Reason));
        foreach (var bundle in collected)
        {
            var file = practice.World.Workspace.State.Files.Single(file => file.Name == bundle.File);
            var verification = await BundleVerifier.Verify(new MemoryStream(file.Content!), Ct);
            Assert.True(verification.Holds, $"{bundle.File}: {string.Join("; ", verification.Differences)}");
            Assert.Empty(verification.Manifest!.Missing);
            var declared = journal[0].At;
            if (bundle.Reason != "asked for") Assert.InRange(declared - verification.Manifest.From, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(20));
        }
    }

    private static async Task ThePageShowsIt(Workspace workspace, PractisingBot practice, IReadOnlyList<JournalEntry> journal)
    {
        var page = workspace.Page;
        await page.GotoAsync(practice.Services.GetRequiredService<IPageLinks>().Private("/incidents/INC-1")!.ToString());
        await Shows(page.Locator("h1"), "INC-1");
        await Shows(page.Locator("dl"), "Vast.ai recovered");
        Assert.Equal(1, await page.Locator("svg").CountAsync());
        Assert.Equal(journal.Count(entry => !Inner.Contains(entry.Event.Kind)), await page.Locator(".timeline li:not(.day)").CountAsync());
        await Shows(page.Locator(".timeline li.day").First, $"UTC, and behind it {Zone}");
        var (utc, local) = (journal[0].At.UtcDateTime, journal[0].At.UtcDateTime.AddHours(5.5));
        await Shows(page.Locator(".timeline li:not(.day)").Filter(new() { HasText = "Declared" }).First, string.Create(CultureInfo.InvariantCulture, $"{utc:HH:mm} {local:HH:mm}"));
        await workspace.Picture("postmortem-6-page");
        var bundle = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), await page.Locator("a[href*='/bundles/']").First.GetAttributeAsync("href"))!.ToString());
        Assert.Equal((200, "application/gzip"), (bundle.Status, bundle.Headers["content-type"]));
        await page.SetViewportSizeAsync(390, 844);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than a telephone");
        await workspace.Picture("postmortem-7-page-on-a-phone");
    }

    /// <summary>The message that answers, whatever else is said meanwhile.</summary>
    private static async Task<ILocator> Answers(Workspace workspace, string text, string answer)
    {
        await Type(workspace, text);
        var message = workspace.Messages.Filter(new() { HasText = answer }).Last;
        await Assertions.Expect(message).ToBeVisibleAsync(new() { Timeout = Patience });
        return message;
    }

    private static async Task Type(Workspace workspace, string text)
    {
        await workspace.Page.GetByTestId("composer").FillAsync(text);
        await workspace.Page.GetByTestId("composer").PressAsync("Enter");
    }

    private static Task Press(ILocator message, string button) => message.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync(new() { Timeout = Patience });

    private static Task Submit(ILocator form) => form.GetByTestId("modal-submit").ClickAsync(new() { Timeout = Patience });

    private static async Task Close(ILocator form)
    {
        await form.GetByLabel("Close", new() { Exact = true }).ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(form).ToHaveCountAsync(0, new() { Timeout = Patience });
    }

    private static Task Fill(ILocator form, string label, string text) => form.GetByLabel(label).First.FillAsync(text, new() { Timeout = Patience });

    private static Task Shows(ILocator place, string text) => Assertions.Expect(place.First).ToContainTextAsync(text, new() { IgnoreCase = true, Timeout = Patience });
}
