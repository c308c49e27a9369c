using VastBot.Drill.Workspace;
using VastBot.Testing;

namespace VastBot.EndToEnd.Conformance;

/// <summary>The conformance script's app in front of a practice workspace of its own; both start when the first test asks.</summary>
public abstract class ScriptedApp(bool overHttp) : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private WorkspaceServer? _slack;
    private IAsyncDisposable? _app;

    internal async Task<WorkspaceServer> Slack()
    {
        await _once.WaitAsync();
        try
        {
            if (_app is not null) return _slack!;
            int? port = overHttp ? FreePort.Find() : null;
            var options = new WorkspaceOptions
            {
                LimitRates = false,
                // How fast an app answers is measured elsewhere; a busy machine must not fail what it does.
                AckWithin = VastBotProcess.Patience,
                TriggerLifetime = VastBotProcess.Patience,
                RequestUrl = port is null ? null : new Uri($"http://127.0.0.1:{port}/slack/events"),
                Shortcuts = [new("ask", "Ask", IsOnMessages: false), new("quote", "Quote", IsOnMessages: true)],
            };
            // An app that did not start leaves no workspace behind that knows its address.
            if (_slack is not null) await _slack.DisposeAsync();
            _slack = await WorkspaceServer.Start(new Drill.World(TimeProvider.System), 0, options, CancellationToken.None);
            _app = await Start(_slack, port);
            if (port is null) await _slack.Sockets.WhenOpen(TestContext.Current.CancellationToken);
            return _slack;
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_slack is not null) await _slack.DisposeAsync();
        _once.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <param name="slack">Where the workspace is.</param>
    /// <param name="port">Where to listen for it; null for Socket Mode.</param>
    private protected abstract Task<IAsyncDisposable> Start(WorkspaceServer slack, int? port);
}
