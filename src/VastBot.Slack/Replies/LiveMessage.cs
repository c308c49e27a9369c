using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>
/// One message that is posted once and then edited. Where the bot may neither post nor edit (no member, or an ephemeral message), the final
/// state goes out once by <c>response_url</c>.
/// </summary>
internal sealed partial class LiveMessage
{
    private readonly ReplyContext _context;
    private readonly Coalescer<Message> _coalescer;
    private readonly bool _replacesOriginal;
    private readonly TaskCompletionSource<string?> _posted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _ts;
    private Message? _undelivered;
    private SlackException? _outOfReach;
    private bool _onlyByResponse;
    private bool _isDeleted;

    private LiveMessage(ReplyContext context, string? ts, bool onlyByResponse)
    {
        _context = context;
        _ts = ts;
        Conversation = context.Conversation;
        _replacesOriginal = ts is not null || onlyByResponse;
        _onlyByResponse = onlyByResponse;
        _coalescer = new Coalescer<Message>(Send, ReplyContext.Interval, context.Time);
        if (_replacesOriginal) _posted.SetResult(onlyByResponse ? null : ts);
    }

    /// <summary>Where it stands: known for sure once <see cref="Posted"/> is.</summary>
    public string Conversation { get; private set; }

    /// <summary><c>ts</c> once it stands; null when it cannot be posted.</summary>
    public Task<string?> Posted => _posted.Task;

    public static LiveMessage New(ReplyContext context) => new(context, null, onlyByResponse: false);

    /// <summary>The message that holds the clicked element; null where there is none.</summary>
    public static LiveMessage? Original(ReplyContext context) => context.Request is BlockAction { MessageTs: { } ts } action
        ? new LiveMessage(context, ts, action.IsEphemeral)
        : null;

    public void Show(Message message) => _coalescer.Show(message);

    public async Task Finish()
    {
        await _coalescer.Finish();
        if (_undelivered is not { } message) return;
        if (_ts is not null && !_replacesOriginal)
        {
            await EditAgain(message, _ts);
            return;
        }

        if (_context.Request.ResponseUrl is null) throw _outOfReach ?? throw new InvalidOperationException("There is no way to answer.");
        await _context.Respond(new ResponseMessage
        {
            Message = _outOfReach is null || _replacesOriginal ? message : PumpWords.WithInvitation(message, _context.Bot.UserName),
            InChannel = !_onlyByResponse || _outOfReach is not null,
            ReplaceOriginal = _replacesOriginal,
            ThreadTs = _replacesOriginal ? null : _context.Request.ThreadTs,
        });
    }

    /// <summary>
    /// What stands already is not posted a second time by another way: one more edit, else the failure is told to who asked.
    /// </summary>
    private async Task EditAgain(Message message, string ts)
    {
        if (_outOfReach is not null) throw _outOfReach;
        try
        {
            await _context.Slack.Chat.Update(UpdateMessage.From(Conversation, ts, message), _context.Stopping);
        }
        catch (SlackException e) when (e.Code == "message_not_found")
        {
            Log.Deleted(_context.Log, Conversation, ts);
        }
    }

    private async Task Send(Message message)
    {
        if (_isDeleted) return;
        _undelivered = message;
        try
        {
            if (_onlyByResponse) await Stream(message);
            else if (_ts is null) await Post(message);
            else await _context.Slack.Chat.Update(UpdateMessage.From(Conversation, _ts, message), _context.Stopping);
            if (!_onlyByResponse) _undelivered = null;
        }
        catch (SlackException e) when (IsOutOfReach(e))
        {
            Log.OutOfReach(_context.Log, _context.Conversation, e.Code);
            (_outOfReach, _onlyByResponse) = (e, true);
            _posted.TrySetResult(null);
        }
        catch (SlackException e) when (e.Code == "message_not_found" && _ts is not null)
        {
            Log.Deleted(_context.Log, Conversation, _ts);
            (_isDeleted, _undelivered) = (true, null);
        }
        catch (SlackException e) when (_ts is not null)
        {
            // The next edit, or one more at the end, makes up for it.
            Log.EditFailed(_context.Log, _context.Conversation, _ts, e);
        }
        catch (Exception e)
        {
            _posted.TrySetException(e);
            _ = _posted.Task.Exception;
            throw;
        }
    }

    private async Task Post(Message message)
    {
        var posted = await _context.Slack.Chat.PostMessage(PostMessage.From(_context.Conversation, message, _context.Request.ThreadTs), _context.Stopping);
        // A message to a person goes out under the person's id and is edited under that of the direct conversation.
        if (posted.Channel.Length > 0) Conversation = posted.Channel;
        _ts = posted.Ts;
        _posted.TrySetResult(posted.Ts);
    }

    /// <summary>An ephemeral message can be replaced five times: the last uses are kept for the end and for a failure's line.</summary>
    private async Task Stream(Message message)
    {
        if (_outOfReach is not null || _context.Request.ResponseUrl is not { } url) return;
        if (_context.Slack.Responses.Left(url, _context.Request.ReceivedAt) <= 2) return;
        await _context.Respond(new ResponseMessage { Message = message, ReplaceOriginal = true });
        _undelivered = null;
    }

    private static bool IsOutOfReach(SlackException e) =>
        e.Code is "not_in_channel" or "channel_not_found" or "cant_update_message" or "no_permission"
        || e.Code.StartsWith("restricted_action", StringComparison.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Cannot write to {Channel} ({Code}): the final answer goes by response_url")]
        public static partial void OutOfReach(ILogger logger, string channel, string code);

        [LoggerMessage(Level = LogLevel.Information, Message = "The message {Channel} {Ts} was deleted: nothing more is written to it")]
        public static partial void Deleted(ILogger logger, string channel, string ts);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An edit of {Channel} {Ts} failed")]
        public static partial void EditFailed(ILogger logger, string channel, string ts, Exception exception);
    }
}
