using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>What all replies to one request share.</summary>
internal sealed record ReplyContext(
    SlackRequest Request, AckSlot Slot, ISlackApi Slack, BotIdentity Bot, TimeProvider Time, ILogger Log, CancellationToken Stopping)
{
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Where messages go: the conversation of the request, else a direct message to its person.</summary>
    public string Conversation => Place ?? Request.UserId;

    /// <summary>True in a direct message with the bot, where nothing needs hiding and an ephemeral message would vanish on reload.</summary>
    public bool IsDirect => Place is not { } channel || channel.StartsWith('D') && Request.ResponseUrl is null;

    private string? Place => Request.ChannelId ?? (Request as ViewSubmission)?.AnswerChannelId;

    public Task Respond(ResponseMessage response) => Slack.Responses.Post(Request.ResponseUrl!, Request.ReceivedAt, response, Stopping);
}
