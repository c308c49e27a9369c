using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>
/// Delivery → typed request. Knows the shapes of Slack's payloads and nothing else; what it does not know gives no request.
/// </summary>
internal sealed class RequestReader(IOptions<SlackOptions> options, BotIdentity bot)
{
    private readonly string _command = options.Value.Command;

    /// <summary>The requests in one delivery: one as a rule, none for what is unknown, several for several actions.</summary>
    public IReadOnlyList<SlackRequest> Read(Delivery delivery) => delivery.Kind switch
    {
        DeliveryKind.Command => [Command(delivery)],
        DeliveryKind.Interaction => InteractionReader.Read(delivery),
        _ => EventReader.Read(delivery, bot, _command) is { } request ? [request] : [],
    };

    public static string NewRequestId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));

    public static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null;

    private SlashCommand Command(Delivery delivery)
    {
        var (verb, text) = CommandGrammar.Split(delivery.Field("text"));
        return new SlashCommand
        {
            RequestId = NewRequestId(),
            TeamId = delivery.Field("team_id"),
            AppId = delivery.Field("api_app_id"),
            UserId = delivery.Field("user_id"),
            UserName = Some(delivery.Field("user_name")),
            ChannelId = Some(delivery.Field("channel_id")),
            ChannelName = Some(delivery.Field("channel_name")),
            TriggerId = Some(delivery.Field("trigger_id")),
            ResponseUrl = Address(delivery.Field("response_url")),
            ReceivedAt = delivery.ReceivedAt,
            RetryAttempt = delivery.RetryAttempt,
            RetryReason = delivery.RetryReason,
            Command = Some(delivery.Field("command")) ?? _command,
            Verb = verb,
            Text = text,
            Arguments = CommandGrammar.Words(text),
        };
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
