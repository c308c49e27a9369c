using System.Net.Sockets;
using VastBot.Runbook;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Web;
using VastBot.Slack;
using VastBot.Telemetry;
using VastBot.Web;

namespace VastBot.Composition;

/// <summary>The bot: its rooms, and a small web host with the features' pages and Slack's HTTP door.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly bool _overHttp;

    private Bot(WebApplication app, bool overHttp) => (_app, _overHttp) = (app, overHttp);

    public IServiceProvider Services => _app.Services;

    public static Bot Build(IConfiguration settings, SecretMasker masker, bool practice, TimeProvider? runbook = null)
    {
        // The empty builder reads no environment variable and no file: the bot lives by the given settings alone.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.AddWeb(settings, practice);
        builder.Services.AddTelemetry(settings, practice);
        builder.Services.AddRooms(settings, masker, practice, LogLevel.Information, runbook);
        builder.Services.AddSlack(settings);

        var app = builder.Build();
        app.Services.AskSlackWhoIAm();
        app.UseGate();
        app.MapGroup("").OnPublicListenerForSigned().MapSlack();
        app.MapRunbook();
        return new(app, string.Equals(settings["Slack:Mode"], "Http", StringComparison.OrdinalIgnoreCase));
    }

    public async Task Start(CancellationToken cancellationToken)
    {
        try
        {
            await _app.StartAsync(cancellationToken);
            _app.Services.GetRequiredService<Listeners>().LogBound();
        }
        catch (IOException taken) when (taken.GetBaseException() is SocketException)
        {
            throw new BadConfigurationException([new SettingsMistake("Web:Url or Web:PrivateUrl", taken.Message.TrimEnd('.'), "end the other program or choose another port")]);
        }
    }

    /// <summary>A page of the public listener, once that stands.</summary>
    public Uri? Page(string path) => _app.Services.GetRequiredService<IPageLinks>().Public(path);

    /// <summary>Runs until a signal or the token ends it, then lets what was begun come to its end.</summary>
    public async Task WaitForEnd(CancellationToken cancellationToken)
    {
        var (lifetime, over) = (_app.Services.GetRequiredService<IHostApplicationLifetime>(), new TaskCompletionSource());
        await using var told = cancellationToken.Register(() => over.TrySetResult());
        await using var stopping = lifetime.ApplicationStopping.Register(() => over.TrySetResult());
        await over.Task;
        _app.Services.GetRequiredService<Ending>().Begin();
        // Over sockets Slack sends what comes now to the others by itself.
        if (_overHttp) await Task.Delay(_app.Services.GetRequiredService<WebOptions>().EndAfter, TimeProvider.System, CancellationToken.None);
        await _app.StopAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
