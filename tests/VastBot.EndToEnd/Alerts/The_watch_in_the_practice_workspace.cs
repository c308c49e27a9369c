using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.EndToEnd.Incidents;
using VastBot.EndToEnd.Lives;

namespace VastBot.EndToEnd.Alerts;

/// <summary>The bot looks by itself, as it is configured to; the practice clock is moved by hand.</summary>
public sealed class The_watch_in_the_practice_workspace
{
    private const int MostLooks = 20;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Raises_what_stays_bad_on_a_card_ends_it_there_and_never_declares()
    {
        await using var practice = await PractisedIncident.Start(
            "healthy", ("Alerts:Channel", PracticeIds.Ops), ("Alerts:WatchEvery", "00:01:00"), ("Alerts:FireAfter", "2"), ("Alerts:CalmAfter", "2"));
        practice.Practice.World.SwitchTo("vast-outage");

        var card = await LookUntil(practice, text => text.Contains("Vast.ai's status page shows an incident", StringComparison.Ordinal) && text.Contains("Triage: Vast.ai incident", StringComparison.Ordinal));
        Assert.Contains("Acknowledge", PractisedIncident.Blocks(card), StringComparison.Ordinal);
        Assert.Contains("Declare", PractisedIncident.Blocks(card), StringComparison.Ordinal);

        practice.Practice.World.SwitchTo("healthy");
        var over = await LookUntil(practice, text => text.Contains("Vast.ai's status page shows an incident", StringComparison.Ordinal) && text.Contains("Over", StringComparison.Ordinal));
        Assert.Equal(card.Ts, over.Ts);
        Assert.DoesNotContain(practice.Workspace.State.Channels, channel => channel.Name.StartsWith("inc-", StringComparison.Ordinal));
    }

    /// <summary>Lets a minute pass, and another, until a card says this.</summary>
    private static async Task<Message> LookUntil(PractisedIncident practice, Func<string, bool> says)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            practice.Practice.World.Clock.Skip(TimeSpan.FromSeconds(61));
            if (await Waiting.For(() => Card() is not null, TimeSpan.FromSeconds(3), Ct)) return Card()!;
        }

        throw new TimeoutException($"{MostLooks} looks, and no card says so.");

        Message? Card() => practice.Workspace.Messages().FirstOrDefault(message => says(PractisedIncident.Blocks(message)));
    }
}
