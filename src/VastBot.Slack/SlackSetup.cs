using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>The room's door: options, receivers, pump, and the registration of handlers.</summary>
public static class SlackSetup
{
    /// <summary>
    /// Name of the library's meter, for <c>AddMeter</c>. Histograms in seconds: <c>vastbot.slack.ack.duration</c>, <c>vastbot.slack.api.duration</c>
    /// (by method and outcome), <c>vastbot.slack.limiter.wait</c>. Counters: <c>vastbot.slack.deliveries</c>, <c>….duplicates</c>,
    /// <c>….refusals</c> (by reason). Gauges: <c>vastbot.slack.frame.age</c> in seconds, <c>vastbot.slack.sockets</c>.
    /// </summary>
    public const string MeterName = "VastBot.Slack";

    /// <summary>The source of spans: one per request.</summary>
    public const string ActivitySource = "VastBot.Slack";

    /// <summary>
    /// Adds everything that connects the handlers to Slack, from sections <c>Slack</c> and <c>Access</c>. Handlers are singletons.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<SlackOptions>().ValidateOnStart();
        services.AddOptions<AccessOptions>().ValidateOnStart();
        services.AddSingleton<IConfigureOptions<SlackOptions>>(new SlackOptionsReading(configuration));
        services.AddSingleton<IConfigureOptions<AccessOptions>>(new AccessOptionsReading(configuration));
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsValidator>();
        return services.AddSlackApi().AddReceiving();
    }

    /// <summary>
    /// Everything wrong in section <c>Slack</c>, without starting anything: one text per mistake, <c>Slack:Key: what is wrong. Cure: what to do.</c> Empty where the
    /// section can be lived with. A start with mistakes fails with the same texts.
    /// </summary>
    public static IEnumerable<string> CheckSlack(IConfiguration configuration)
    {
        var options = new SlackOptions();
        new SlackOptionsReading(configuration).Configure(options);
        return new SlackOptionsValidator().Validate(null, options).Failures ?? [];
    }

    /// <summary>The same for section <c>Access</c>.</summary>
    public static IEnumerable<string> CheckAccess(IConfiguration configuration)
    {
        var options = new AccessOptions();
        new AccessOptionsReading(configuration).Configure(options);
        return new AccessOptionsValidator().Validate(null, options).Failures ?? [];
    }

    private static IServiceCollection AddReceiving(this IServiceCollection services)
    {
        services.AddMetrics().AddSingleton<SlackMeter>();
        services.AddSingleton<DeliveryLedger>().TryAddSingleton<IDeliveryLedger>(provider => provider.GetRequiredService<DeliveryLedger>());
        services.AddSingleton(provider => new BotIdentity { AppId = AppId(provider.GetRequiredService<IOptions<SlackOptions>>().Value) });
        services.AddSingleton<Whoami>().AddSingleton<People>().AddSingleton<AccessControl>().AddSingleton<IAccess>(provider => provider.GetRequiredService<AccessControl>());
        services.AddSingleton<HandlerTable>().AddSingleton<RequestReader>().AddSingleton<Work>().AddSingleton<SlackPump>();
        services.AddSingleton<Aside>().AddSingleton<RequestRouter>().AddSingleton<RequestRunner>();
        services.AddSingleton<SlackConnection>().AddSingleton<ISlackConnection>(provider => provider.GetRequiredService<SlackConnection>());
        services.AddSingleton<ISlackDoctor, SlackDoctor>();
        services.AddSlackScope("chat:write", "answer").AddSlackScope("commands", "be asked by slash command");
        services.AddSlackScope("app_mentions:read", "be asked by mention").AddSlackScope("im:history", "be asked in direct messages");
        services.AddSlackScope("users:read", "tell members from guests").AddSlackScope("usergroups:read", "grant permission to user groups");
        services.AddSingleton<HttpDoor>().AddSingleton<SocketConnector>();

        // Stopped in reverse order: first the sockets, then what they had acknowledged.
        services.AddHostedService<Shutdown>();
        services.AddHostedService<SocketReceiver>();
        return services;
    }

    private static string AppId(SlackOptions options) => options.AppId.Length > 0 ? options.AppId : BotIdentity.AppIdIn(options.AppToken);

    /// <summary>
    /// Asks Slack who the bot is, beside the caller: for a program that has more to put together before its host starts, since the first request needs the answer. Without
    /// it the start asks. A failure is no concern of the caller's: the start and the first request ask again.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/auth.test"/>
    public static void AskSlackWhoIAm(this IServiceProvider services) => services.GetRequiredService<Whoami>().Begin();

    /// <summary>Maps <c>POST /slack/events</c>: events, commands and clicks alike. Answers 404 in Socket mode.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var door = endpoints.ServiceProvider.GetRequiredService<HttpDoor>();
        endpoints.MapPost("/slack/events", (RequestDelegate)door.Receive);
        return endpoints;
    }

    /// <summary>Names a scope that a feature needs, and for what, in words that follow "needed to".</summary>
    public static IServiceCollection AddSlackScope(this IServiceCollection services, string scope, string purpose) =>
        services.AddSingleton(new NeededScope(scope, purpose));

    /// <summary>Adds one verb of the root command.</summary>
    public static IServiceCollection AddSlashCommand<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, ISlashCommandHandler => services.AddSingleton<ISlashCommandHandler, T>();

    /// <summary>Adds what answers clicks on one <c>action_id</c>.</summary>
    public static IServiceCollection AddBlockAction<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, IBlockActionHandler => services.AddSingleton<IBlockActionHandler, T>();

    /// <summary>Adds what answers one modal's submission.</summary>
    public static IServiceCollection AddViewSubmission<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, IViewSubmissionHandler => services.AddSingleton<IViewSubmissionHandler, T>();

    /// <summary>Adds what learns that one modal was closed.</summary>
    public static IServiceCollection AddViewClosed<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, IViewClosedHandler => services.AddSingleton<IViewClosedHandler, T>();

    /// <summary>Adds what answers one global shortcut.</summary>
    public static IServiceCollection AddGlobalShortcut<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, IGlobalShortcutHandler => services.AddSingleton<IGlobalShortcutHandler, T>();

    /// <summary>Adds what answers one message shortcut.</summary>
    public static IServiceCollection AddMessageAction<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, IMessageActionHandler => services.AddSingleton<IMessageActionHandler, T>();

    /// <summary>Adds what fills one external select.</summary>
    public static IServiceCollection AddBlockSuggestion<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, IBlockSuggestionHandler => services.AddSingleton<IBlockSuggestionHandler, T>();

    /// <summary>Adds what learns of one kind of event.</summary>
    public static IServiceCollection AddEvent<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, IEventHandler => services.AddSingleton<IEventHandler, T>();

    /// <summary>Adds what draws the App Home; one per bot.</summary>
    public static IServiceCollection AddAppHome<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, IAppHomeHandler => services.AddSingleton<IAppHomeHandler, T>();
}
