using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Paging.Events;
using VastBot.Runbook.Storing.Journaling;

namespace VastBot.Runbook.Tests.Storing.Journaling;

/// <summary>The stored form: a name that never changes, and a body that comes back whole.</summary>
public sealed class Storing_events
{
    private static readonly DateTimeOffset Due = new(2026, 11, 20, 3, 30, 0, TimeSpan.Zero);

    private const string Stored = """
        declared {"environment":"production","title":"t","severity":"P1","severityReason":"r","impact":"i","currentAction":"a","commander":"U1","nextUpdate":"2026-11-20T03:30:00+00:00","whyNever":null,"report":"r1","alert":"AG-1","firstSign":"2026-11-20T03:30:00+00:00","announceIn":"C0"}
        acknowledged {}
        updated {"text":"x","impact":{"before":"a","after":"b"},"currentAction":{"before":"c","after":"d"},"holding":true,"report":"r1"}
        status-changed {"status":{"before":"Investigating","after":"Identified"}}
        severity-changed {"severity":{"before":"P2","after":"P1"},"reason":"r"}
        commander-changed {"commander":{"before":null,"after":"U1"}}
        promise-moved {"due":{"before":null,"after":"2026-11-20T03:30:00+00:00"},"reason":"P1"}
        promise-snoozed {"due":{"before":"2026-11-20T03:30:00+00:00","after":"2026-11-20T03:45:00+00:00"}}
        promise-missed {"due":"2026-11-20T03:30:00+00:00"}
        cadence-set {"every":{"before":null,"after":"00:45:00"}}
        reminders-switched {"on":{"before":true,"after":false}}
        reminded {"reminder":"update","step":"due","due":"2026-11-20T03:30:00+00:00","speaks":true}
        prompt-posted {"reminder":"update","round":4,"message":{"channel":"C1","timeStamp":"1.2"}}
        draft-made {"text":"Nothing changed","report":"r1"}
        pager-asked {"outcome":"NoPager"}
        note-added {"text":"n","happenedAt":"2026-11-20T03:30:00+00:00","message":"https://example.slack.com/archives/C1/p1"}
        channel-made {"channel":"C1","channelName":"inc-1"}
        step-failed {"step":"pin","why":"missing_scope","cure":"add pins:write"}
        step-done {"step":"pin"}
        set-up-asked {"steps":["pin","bookmarks"]}
        card-posted {"message":{"channel":"C1","timeStamp":"1.2"}}
        announced {"message":{"channel":"C0","timeStamp":"1.1"}}
        public-text-proposed {"proposal":"p1","text":"t","headline":"h","words":"w","notify":true}
        public-text-asked {"proposal":"p1","message":{"channel":"C1","timeStamp":"1.2"}}
        public-text-approved {"proposal":"p1"}
        public-text-published {"proposal":"p1","pageIncident":"page-1","link":"https://status.example/1"}
        public-text-failed {"proposal":"p1","why":"503"}
        workaround-armed {"workaround":"fallback","value":{"before":null,"after":"true"},"incident":"INC-1"}
        workaround-disarmed {"workaround":"fallback","value":{"before":"true","after":null}}
        workaround-offered {"workaround":"fallback","fineSince":"2026-11-20T03:30:00+00:00"}
        workaround-offer-posted {"workaround":"fallback","message":{"channel":"C1","timeStamp":"1.2"}}
        fix-proposed {"choice":{"action":"queue-mode","argument":"on"},"why":"429","incident":"INC-1","report":"r1","undoOf":"production-f0","changes":[{"what":"RATE_LIMIT_MODE","before":"direct","after":"queue"}],"facts":{"generation":13,"deployment":"u1","revision":11,"values":{"RATE_LIMIT_MODE":"direct"},"secrets":{"vastai-secrets":"7"},"fingerprints":{"vastai-secrets":"0a1b2c3d"},"incident":"Investigating P1"},"blastRadius":"3 pods","howToUndo":"h","rule":"One","severity":"P1","expiresAt":"2026-11-20T03:30:00+00:00","token":"t1","channel":"C1","fix":"production-f1"}
        fix-card-posted {"message":{"channel":"C1","timeStamp":"1.3"},"fix":"production-f1"}
        fix-approved {"nextToken":"t2","brokeGlass":"alone","fix":"production-f1"}
        fix-rejected {"why":"w","fix":"production-f1"}
        fix-warned {"fix":"production-f1"}
        fix-expired {"fix":"production-f1"}
        fix-drifted {"moved":"generation 13 to 14","fix":"production-f1"}
        fix-started {"fix":"production-f1"}
        fix-stepped {"step":"changed","note":"14","fix":"production-f1"}
        fix-done {"summary":"3 of 3","fix":"production-f1"}
        fix-failed {"why":"403","missingRight":"patch secrets/vastai-secrets","fix":"production-f1"}
        fix-look-due {"minute":3,"fix":"production-f1"}
        fix-looked {"minute":3,"seen":"Worked","settles":"Open","summary":"s","report":"r2","fix":"production-f1"}
        fix-undone {"by":"production-f2","fix":"production-f1"}
        fix-tidied {"fix":"production-f1"}
        fix-reported {"fix":"production-f1","action":"queue-mode on","step":"worked","text":"t","who":{"kind":"Person","id":"U1"},"happenedAt":"2026-11-20T03:30:00+00:00"}
        page-sent {"action":"trigger"}
        page-failed {"action":"trigger","why":"why","retrying":true}
        note-edited {"message":"https://example.slack.com/archives/C1/p1","text":"t"}
        note-withdrawn {"message":"https://example.slack.com/archives/C1/p1"}
        evidence-asked {"since":"01:00:00"}
        evidence-collected {"snapshot":3,"reason":"declared","file":"f","size":7,"sha256":"ab","files":2,"missing":["logs"],"masked":1,"replica":"vastbot-1"}
        evidence-failed {"snapshot":3,"reason":"declared","why":"w"}
        evidence-shared {"snapshot":3,"uploaded":true,"why":""}
        action-added {"number":1,"text":"t","owner":"U1","due":"2026-11-20T03:30:00+00:00"}
        action-ticked {"number":1,"done":true}
        follow-up-reminded {"subject":"action-1","moments":2}
        postmortem-written {"version":2,"words":{"summary":"s","rootCause":"r","usersAffected":"u","revenue":"n"}}
        postmortem-published {"version":2,"form":"canvas","place":"F1"}
        postmortem-waived {"reason":"r"}
        resolved {"status":{"before":"Monitoring","after":"Resolved"},"whatFixedIt":"f","keptWorkarounds":["fallback"]}
        reopened {"status":{"before":"Resolved","after":"Investigating"},"reason":"r"}
        """;

    private static readonly JournalEvent[] One =
    [
        new Declared
        {
            Environment = "production", Title = "t", Severity = Severity.P1, SeverityReason = "r", Impact = "i", CurrentAction = "a", Commander = "U1", NextUpdate = Due,
            Report = "r1", Alert = "AG-1", FirstSign = Due, AnnounceIn = "C0",
        },
        new Acknowledged(),
        new Updated("x", new("a", "b"), new("c", "d"), Holding: true, "r1"),
        new StatusChanged(new(IncidentStatus.Investigating, IncidentStatus.Identified)),
        new SeverityChanged(new(Severity.P2, Severity.P1), "r"),
        new CommanderChanged(new(null, "U1")),
        new PromiseMoved(new(null, Due), "P1"),
        new PromiseSnoozed(new(Due, Due.AddMinutes(15))),
        new PromiseMissed(Due),
        new CadenceSet(new(null, TimeSpan.FromMinutes(45))),
        new RemindersSwitched(new(true, false)),
        new Reminded("update", "due", Due, Speaks: true),
        new PromptPosted("update", 4, new("C1", "1.2")),
        new DraftMade("Nothing changed", "r1"),
        new PagerAsked(PageOutcome.NoPager),
        new NoteAdded("n", Due, "https://example.slack.com/archives/C1/p1"),
        new ChannelMade("C1", "inc-1"),
        new StepFailed("pin", "missing_scope", "add pins:write"),
        new StepDone("pin"),
        new SetUpAsked(["pin", "bookmarks"]),
        new CardPosted(new("C1", "1.2")),
        new Announced(new("C0", "1.1")),
        new PublicTextProposed("p1", "t", "h", "w", Notify: true),
        new PublicTextAsked("p1", new("C1", "1.2")),
        new PublicTextApproved("p1"),
        new PublicTextPublished("p1", "page-1", "https://status.example/1"),
        new PublicTextFailed("p1", "503"),
        new WorkaroundArmed("fallback", new(null, "true"), "INC-1"),
        new WorkaroundDisarmed("fallback", new("true", null)),
        new WorkaroundOffered("fallback", Due),
        new WorkaroundOfferPosted("fallback", new("C1", "1.2")),
        new FixProposed("production-f1")
        {
            Choice = new("queue-mode", "on"), Why = "429", Incident = "INC-1", Report = "r1", UndoOf = "production-f0", Changes = [new("RATE_LIMIT_MODE", "direct", "queue")],
            Facts = new()
            {
                Generation = 13, Deployment = "u1", Revision = 11, Values = Text("RATE_LIMIT_MODE", "direct"), Secrets = Text("vastai-secrets", "7")!,
                Fingerprints = Text("vastai-secrets", "0a1b2c3d")!, Incident = "Investigating P1",
            },
            BlastRadius = "3 pods", HowToUndo = "h", Rule = ApprovalRule.One, Severity = Severity.P1, ExpiresAt = Due, Token = "t1", Channel = "C1",
        },
        new FixCardPosted("production-f1", new("C1", "1.3")),
        new FixApproved("production-f1", "t2", "alone"),
        new FixRejected("production-f1", "w"),
        new FixWarned("production-f1"),
        new FixExpired("production-f1"),
        new FixDrifted("production-f1", "generation 13 to 14"),
        new FixStarted("production-f1"),
        new FixStepped("production-f1", "changed", "14"),
        new FixDone("production-f1", "3 of 3"),
        new FixFailed("production-f1", "403", "patch secrets/vastai-secrets"),
        new FixLookDue("production-f1", 3),
        new FixLooked("production-f1", 3, FixResult.Worked, FixResult.Open, "s", "r2"),
        new FixUndone("production-f1", "production-f2"),
        new FixTidied("production-f1"),
        new FixReported("production-f1", "queue-mode on", "worked", "t", Author.Person("U1"), Due),
        new PageSent(PageActions.Trigger),
        new PageFailed(PageActions.Trigger, "why", Retrying: true),
        new NoteEdited("https://example.slack.com/archives/C1/p1", "t"),
        new NoteWithdrawn("https://example.slack.com/archives/C1/p1"),
        new EvidenceAsked(TimeSpan.FromHours(1)),
        new EvidenceCollected(3, "declared", "f", 7, "ab", 2, ["logs"], 1) { Replica = "vastbot-1" },
        new EvidenceFailed(3, "declared", "w"),
        new EvidenceShared(3, true, ""),
        new ActionAdded(1, "t", "U1", Due),
        new ActionTicked(1, true),
        new FollowUpReminded("action-1", 2),
        new PostmortemWritten(2, new("s", "r", "u", "n")),
        new PostmortemPublished(2, "canvas", "F1"),
        new PostmortemWaived("r"),
        new Resolved(new(IncidentStatus.Monitoring, IncidentStatus.Resolved), "f", ["fallback"]),
        new Reopened(new(IncidentStatus.Resolved, IncidentStatus.Investigating), "r"),
    ];

    private static Dictionary<string, string?> Text(string name, string? value) => new(StringComparer.Ordinal) { [name] = value };

    [Fact]
    public void Every_kind_comes_back_whole_and_has_a_name_of_its_own()
    {
        Assert.Equal(EventKinds.ByName.Keys.Order(), One.Select(happened => happened.Kind).Order());
        var kinds = typeof(JournalEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JournalEvent)) && !type.IsAbstract && type != typeof(UnknownEvent));
        Assert.Empty(kinds.Except(EventKinds.ByName.Values));
        foreach (var happened in One)
        {
            var read = EventJson.Read(happened.Kind, EventJson.Write(happened));
            Assert.IsType(happened.GetType(), read);
            Assert.Equal(EventJson.Write(happened), EventJson.Write(read));
        }
    }

    /// <summary>Journals live for years: a renamed kind or property would turn what is stored into something unknown.</summary>
    [Fact]
    public void The_stored_form_never_changes() => Assert.Equal(Stored, string.Join('\n', One.Select(happened => $"{happened.Kind} {EventJson.Write(happened)}")));
}
