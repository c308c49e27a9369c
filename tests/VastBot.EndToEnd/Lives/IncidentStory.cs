using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.EndToEnd.Lives;

/// <summary>An incident from its declaration to its end, as people live it; the bot may die on the way, and more than once.</summary>
internal sealed class IncidentStory : IAsyncDisposable
{
    private const string News = "Vast.ai confirms the outage";
    private const string PublicNews = "New workloads wait until our provider has recovered.";

    private readonly MortalBot _bot;
    private readonly RecordLook _record;
    private readonly PersonInSlack _responder;
    private readonly PersonInSlack _commander;

    private readonly Mortality _mortality;
    private Task<string> _death = Task.FromResult("");

    private IncidentStory(MortalBot bot, Mortality mortality)
    {
        (_bot, _mortality) = (bot, mortality);
        _record = new(new Dictionary<string, string?> { ["Storage:Path"] = bot.File });
        (_responder, _commander) = (new(bot.Workspace, PracticeIds.Responder), new(bot.Workspace, PracticeIds.Commander));
    }

    /// <summary>What its lives wrote to the log; complete once it is disposed of.</summary>
    public string Log { get; private set; } = "";

    /// <summary>What people and the record are left with.</summary>
    public WhatRemains Remains { get; private set; } = null!;

    private Channel? Room => _bot.Workspace.State.Channels.Find(channel => channel.Name.StartsWith("inc-1", StringComparison.Ordinal));

    private IReadOnlyList<StoryStep> Steps =>
    [
        new("declare", Declare, async () => await Incident() is { Channel: not null, Card: not null, Announcement: not null } && Room is { Pins.Count: 1, Topic.Length: > 0, Bookmarks.Count: > 0 }),
        new("change the severity", ct => _responder.Type("/vast sev P1", Room!.Id), async () => (await Incident())!.Severity == Runbook.Model.Severity.P1),
        new("update", Update, async () => (await Incident())!.LastUpdate == News),
        new("propose a public text", Propose, async () => (await Incident())!.PublicText is not null),
        new("publish", Publish, async () => (await Incident())!.PublicText!.Stage == PublicTextStage.Published),
        new("resolve", Resolve, async () => await Incident() is { IsOpen: false, PublicText.Stage: PublicTextStage.Proposed }),
        new("publish that it is over", Publish, async () => (await Incident())!.PublicText!.Stage == PublicTextStage.Published),
    ];

    /// <summary>Tells the whole story, through as many lives as it takes.</summary>
    public static async Task<IncidentStory> Tell(Mortality mortality)
    {
        var story = new IncidentStory(await MortalBot.In("vast-outage"), mortality);
        try
        {
            await story.Live();
            story.Remains = await WhatRemains.Of(story._bot.Workspace, story._record);
            return story;
        }
        catch (Exception e)
        {
            await story.DisposeAsync();
            throw new InvalidOperationException($"{e.Message}\n{story.Log}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndLife();
        await _record.DisposeAsync();
        await _bot.DisposeAsync();
    }

    private async Task Live()
    {
        await BeginLife();
        foreach (var step in Steps)
        {
            _mortality.Begin(step.Name);
            while (!await Lives(ct => Take(step, ct)))
            {
                await Recover();
                if (await step.IsDone()) break;
            }
        }

        if (_death.IsCompleted) await Recover();
    }

    /// <summary>Lives on until nothing is left to be delivered.</summary>
    private async Task Recover()
    {
        do
        {
            await EndLife();
            _responder.CloseForms();
            _commander.CloseForms();
            await BeginLife();
        }
        while (!await Lives(Delivered));
    }

    private async Task BeginLife()
    {
        _mortality.BeginLife();
        _death = _bot.Workspace.World.Tripwire.Lay(_mortality.At);
        await _bot.Live();
    }

    private async Task EndLife() => Log += await _bot.Kill();

    /// <summary>False: death came meanwhile, and what was under way is over.</summary>
    private async Task<bool> Lives(Func<CancellationToken, Task> act)
    {
        using var giveUp = new CancellationTokenSource();
        var acting = act(giveUp.Token);
        if (await Task.WhenAny(acting, _death) == acting)
        {
            await acting;
            return true;
        }

        await EndLife();
        await giveUp.CancelAsync();
        await acting.ContinueWith(static _ => { }, TaskScheduler.Default);
        return false;
    }

    private async Task Take(StoryStep step, CancellationToken cancellationToken)
    {
        await step.Act(cancellationToken);
        await Waiting.Until(async () => await _record.IsDelivered() && await step.IsDone() && await _record.IsDelivered(), cancellationToken);
    }

    private Task Delivered(CancellationToken cancellationToken) => Waiting.Until(_record.IsDelivered, cancellationToken);

    private Task Declare(CancellationToken cancellationToken) => _responder.Fill(
        () => _responder.Type("/vast declare Vast.ai answers 503"), "Current action", cancellationToken, ("impact", "New workloads fail"), ("current_action", "Looking"));

    private Task Update(CancellationToken cancellationToken) => _responder.Fill(
        () => _responder.Type("/vast update", Room!.Id), "What changed?", cancellationToken, ("text", News), ("current_action", "Queueing"));

    private async Task Propose(CancellationToken cancellationToken)
    {
        await _responder.Fill(() => _responder.Type("/vast publish", Room!.Id), "Headline", cancellationToken, ("words", PublicNews));
        _responder.CloseForms();
    }

    /// <summary>Another person than the one who proposed it.</summary>
    private Task Publish(CancellationToken cancellationToken)
    {
        const string Button = "Review and approve…";
        var asked = Room!.Messages.Last(message => message.Blocks is { } blocks && ButtonFinder.Find(blocks, Button) is not null && message.Ts != Room.Pins[0]);
        return _commander.Fill(() => _commander.Press(asked, Room.Id, Button), "\"Approve\"", cancellationToken);
    }

    private Task Resolve(CancellationToken cancellationToken) => _responder.Fill(
        () => _responder.Type("/vast resolve", Room!.Id), "What fixed it?", cancellationToken, ("what_fixed_it", "Vast.ai recovered"));

    private Task<Incident?> Incident() => _record.Incident(1);
}
