namespace VastBot.EndToEnd.Conformance;

public sealed class The_library_over_sockets(The_library_over_sockets.Scripted app) : What_an_app_does_over_sockets(app), IClassFixture<The_library_over_sockets.Scripted>
{
    /// <summary>More than Slack's own client does: that one leaves first and then comes back.</summary>
    [Fact]
    public async Task A_new_socket_is_open_before_the_old_one_goes()
    {
        await using var own = new Scripted();
        var slack = await own.Slack();
        await Eventually(() => slack.Sockets.Count == 2 ? slack : null);
        var most = 0;
        slack.Sockets.Changed += (_, _) => most = Math.Max(most, slack.Sockets.Count);

        await slack.Sockets.Refresh();

        await Eventually(() => most > 2 ? slack : null);
    }

    public sealed class Scripted() : LibraryApp(overHttp: false);
}
