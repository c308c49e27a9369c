using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>Slack's Web API over HTTP. One instance per app and process, used by any number of callers at once.</summary>
public sealed class SlackApi : ISlackApi, IDisposable
{
    private readonly Limiter _limiter;

    /// <summary>Makes the client; nothing is sent.</summary>
    /// <param name="http">Should not follow redirects (<c>AllowAutoRedirect = false</c>) nor have a time-out shorter than <see cref="SlackApiOptions.Timeout"/>.</param>
    /// <param name="options">Where and as whom.</param>
    /// <param name="time">For deadlines, pauses and pace.</param>
    /// <param name="logger">Gets pauses, repeated calls and Slack's warnings; never a token.</param>
    public SlackApi(HttpClient http, SlackApiOptions options, TimeProvider time, ILogger<SlackApi> logger)
        : this(http, options, time, logger, new SlackMeter())
    {
    }

    internal SlackApi(HttpClient http, SlackApiOptions options, TimeProvider time, ILogger<SlackApi> logger, SlackMeter meter)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _limiter = new Limiter(time);
        var hosts = new TrustedHosts(options);
        var wire = new SlackWire(http, options, time);
        var caller = new SlackCaller(wire, _limiter, options, time, logger, meter);
        Auth = new AuthApi(caller);
        Conversations = new ConversationsApi(caller);
        Chat = new ChatApi(caller, new LostPosts(Auth, Conversations, time), time, logger);
        Views = new ViewsApi(caller);
        Users = new UsersApi(caller);
        UserGroups = new UserGroupsApi(caller);
        Pins = new PinsApi(caller);
        Bookmarks = new BookmarksApi(caller);
        Reactions = new ReactionsApi(caller);
        Files = new FilesApi(caller, wire, hosts, options);
        Canvases = new CanvasesApi(caller);
        Apps = new AppsApi(caller, options);
        Team = new TeamApi(caller);
        Responses = new ResponsesApi(wire, hosts, options, time);
    }

    /// <inheritdoc/>
    public IAuthApi Auth { get; }

    /// <inheritdoc/>
    public IChatApi Chat { get; }

    /// <inheritdoc/>
    public IConversationsApi Conversations { get; }

    /// <inheritdoc/>
    public IViewsApi Views { get; }

    /// <inheritdoc/>
    public IUsersApi Users { get; }

    /// <inheritdoc/>
    public IUserGroupsApi UserGroups { get; }

    /// <inheritdoc/>
    public IPinsApi Pins { get; }

    /// <inheritdoc/>
    public IBookmarksApi Bookmarks { get; }

    /// <inheritdoc/>
    public IReactionsApi Reactions { get; }

    /// <inheritdoc/>
    public IFilesApi Files { get; }

    /// <inheritdoc/>
    public ICanvasesApi Canvases { get; }

    /// <inheritdoc/>
    public IAppsApi Apps { get; }

    /// <inheritdoc/>
    public ITeamApi Team { get; }

    /// <inheritdoc/>
    public IResponsesApi Responses { get; }

    /// <summary>Lets go of the queues; the <see cref="HttpClient"/> stays its owner's.</summary>
    public void Dispose() => _limiter.Dispose();
}
