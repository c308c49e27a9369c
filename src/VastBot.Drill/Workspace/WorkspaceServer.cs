using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VastBot.Drill.Workspace.Api;
using VastBot.Drill.Workspace.Delivery;
using VastBot.Drill.Workspace.Interaction;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace;

/// <summary>The practice workspace: Slack's Web API, Socket Mode, response addresses, uploads and the page, on one loopback port.</summary>
internal sealed class WorkspaceServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Courier _courier;
    private readonly HttpDoor? _httpDoor;
    private readonly ScheduleMethods _scheduled;
    private readonly CancellationTokenSource _stopping = new();

    private WorkspaceServer(World world, WorkspaceOptions options, WebApplication app, Uri page)
    {
        _app = app;
        Page = page;
        State = new WorkspaceState(options.Stamps ?? options.Time);
        Sockets = new SocketHub(options, Faults, page);
        _httpDoor = options.RequestUrl is { } url ? new HttpDoor(options, Faults, url) : null;
        _courier = new Courier(options, Faults, _httpDoor is null ? Sockets : _httpDoor);
        var triggers = new Triggers(options.Time, options.TriggerLifetime);
        var stacks = new ViewStacks(State);
        var answers = new Answers(State);
        var links = new ResponseLinks(options.Time, page, answers);
        Options = options;
        Suggesting = new Suggesting(State, _courier);
        Shortcutting = new Shortcutting(options, State, _courier, triggers, links, answers);
        _scheduled = new ScheduleMethods(State);
        Typing = new Typing(State, _courier, triggers, links, answers);
        Clicking = new Clicking(State, _courier, triggers, links, answers, Suggesting);
        Marking = new Marking(State, Raise);
        Viewing = new Viewing(State, _courier, triggers, stacks, Suggesting);
        Links = links;
        Api = new ApiEndpoint(options, State, Faults, Calls,
        [
            .. new ChatMethods(State, page).All,
            .. _scheduled.All,
            .. new ConversationMethods(State, Raise).All,
            .. new HistoryMethods(State).All,
            .. new ViewMethods(State, triggers, stacks).All,
            .. new PeopleMethods(State, page).All,
            .. new MarkMethods(State, Raise).All,
            .. new FileMethods(State, page).All,
            Sockets.OpenMethod,
        ]);
        World = world;
    }

    /// <summary>Where a person opens the workspace.</summary>
    public Uri Page { get; }

    public Uri ApiUrl => new(Page, "api/");

    public string BotToken { get; } = PracticeIds.BotToken;

    public string AppToken { get; } = PracticeIds.AppToken;

    public string SigningSecret { get; } = PracticeIds.SigningSecret;

    public string TeamId { get; } = PracticeIds.Team;

    public string AppId { get; } = PracticeIds.App;

    public string BotUserId { get; } = PracticeIds.BotUser;

    public World World { get; }

    public ApiEndpoint Api { get; }

    public ResponseLinks Links { get; }

    public Faults Faults { get; } = new();

    public CallLog Calls { get; } = new();

    public WorkspaceState State { get; }

    public SocketHub Sockets { get; }

    public Typing Typing { get; }

    public Clicking Clicking { get; }

    public Viewing Viewing { get; }

    public Marking Marking { get; }

    public Suggesting Suggesting { get; }

    public Shortcutting Shortcutting { get; }

    public WorkspaceOptions Options { get; }

    /// <summary>Whether an app listens: a socket is open, or requests go to its address.</summary>
    public bool IsAppThere => _httpDoor is not null || Sockets.IsOpen;

    /// <summary>Ends what would otherwise hold the server open.</summary>
    public CancellationToken Stopping => _stopping.Token;

    internal static async Task<WorkspaceServer> Start(World world, int port, WorkspaceOptions options, CancellationToken cancellationToken)
    {
        // An empty builder reads no file and no environment variable: what happens here depends on the arguments alone.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddRazorComponents();
        builder.Services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new ForgottenKeys());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        WorkspaceServer? server = null;
        WorkspaceRoutes.Map(app, () => server);
        await app.StartAsync(cancellationToken);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return server = new WorkspaceServer(world, options, app, new Uri(address + "/"));
    }

    /// <summary>Types into the composer as this person: a command when it begins with a slash, else a message.</summary>
    public Task TypeCommand(string text, string channel = PracticeIds.Ops, string user = PracticeIds.Responder, string? thread = null) =>
        Typing.Write(user, channel, text, thread);

    /// <summary>Presses the button with this label or action id in a message; false when there is none.</summary>
    public Task<bool> Click(string ts, string button, string channel = PracticeIds.Ops, string user = PracticeIds.Responder) =>
        State.Channel(channel)?.Find(ts)?.Blocks is { } blocks && ButtonFinder.Find(blocks, button) is { } found
            ? Clicking.Use(user, Place.InMessage(channel, ts), (found.Block, found.Action), _ => null, found.Value)
            : Task.FromResult(false);

    /// <summary>The messages of a channel, oldest first, threads and ephemeral ones included.</summary>
    public IReadOnlyList<Message> Messages(string channel = PracticeIds.Ops) => State.Channel(channel)?.Messages ?? [];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _courier.DisposeAsync();
        Sockets.Drop();
        await _app.DisposeAsync();
        _httpDoor?.Dispose();
        _scheduled.Dispose();
        _stopping.Dispose();
    }

    private void Raise(string channel, JsonObject news)
    {
        if (State.Channel(channel)?.Members.Contains(PracticeIds.BotUser) == true) _courier.Raise(news);
    }
}
