using VastBot.Drill.Workspace;
using VastBot.Testing;

namespace VastBot.EndToEnd.Conformance;

/// <summary>What only Socket Mode knows: sockets that break and sockets that Slack renews.</summary>
public abstract class What_an_app_does_over_sockets(ScriptedApp app) : What_an_app_does(app)
{
    [Fact]
    public async Task A_socket_that_broke_is_replaced()
    {
        var slack = await App.Slack();

        slack.Sockets.Drop();

        await UntilAnswered(slack);
    }

    [Fact]
    public async Task A_socket_that_is_told_to_go_is_replaced()
    {
        var slack = await App.Slack();

        await slack.Sockets.Refresh();

        await UntilAnswered(slack);
    }

    /// <summary>While the app is away, Slack tells the person that it is not there; the person tries again.</summary>
    private static async Task UntilAnswered(WorkspaceServer slack)
    {
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (true)
        {
            await slack.TypeCommand("/vast hello");
            if (slack.Messages()[^1].Text.StartsWith("Hello", StringComparison.Ordinal)) return;
            await often.WaitForNextTickAsync(patience.Token);
        }
    }
}
