using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>One modal that is opened at once and then updated, by its version: whoever changed it meanwhile wins.</summary>
internal sealed partial class LiveModal
{
    private static readonly TimeSpan[] NotYet = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    private readonly ReplyContext _context;
    private readonly ModalPlace _place;
    private readonly Coalescer<ModalView> _coalescer;
    private string? _id;
    private string? _hash;
    private string? _externalId;
    private bool _gone;
    private long? _inAckSince;

    public LiveModal(ReplyContext context, ModalPlace place)
    {
        _context = context;
        _place = place;
        _coalescer = new Coalescer<ModalView>(Send, ReplyContext.Interval, context.Time);
    }

    /// <summary>It could not be opened: there is no point in finding out what should stand in it.</summary>
    public bool HasFailed => _coalescer.HasFailed;

    public void Show(ModalView view) => _coalescer.Show(view);

    public Task Finish() => _coalescer.Finish();

    private async Task Send(ModalView view)
    {
        if (_gone) return;
        if (_externalId is not null) view = view with { ExternalId = _externalId };
        if (_id is null && _externalId is null) await Open(view);
        else await Update(view);
    }

    private async Task Open(ModalView view)
    {
        if (_context.Request is ViewSubmission submission && OpenInAck(view, submission)) return;
        var inModal = _context.Request is BlockAction { ViewId: { }, IsHome: false } action ? action : null;
        var info = (inModal, _place) switch
        {
            ({ ViewId: { } id }, ModalPlace.InPlace) => await _context.Slack.Views.Update(id, view, inModal.ViewHash, _context.Stopping),
            ({ }, _) => await _context.Slack.Views.Push(Trigger, view, _context.Stopping),
            _ => await _context.Slack.Views.Open(Trigger, view, _context.Stopping),
        };
        (_id, _hash) = (info.Id, info.Hash);
    }

    private string Trigger => _context.Request.TriggerId ?? throw new NoTriggerException();

    /// <summary>Only the ack can put a view on top of or in place of a submitted one; what it opened is known by a name of ours.</summary>
    private bool OpenInAck(ModalView view, ViewSubmission submission)
    {
        if (!_context.Slot.TakesAnswer) return false;
        var name = view.ExternalId ?? "reply-" + submission.RequestId;
        if (_place == ModalPlace.OnTop) view = view with { ExternalId = name };
        if (!_context.Slot.Answer(AckBody.View(view, _place))) return false;
        if (_place == ModalPlace.OnTop) _externalId = name;
        else _id = submission.ViewId;
        _inAckSince = _context.Time.GetTimestamp();
        return true;
    }

    private async Task Update(ModalView view)
    {
        try
        {
            _hash = (_inAckSince is { } since ? await UpdateAfterAck(view, since) : await Change(view)).Hash;
        }
        catch (SlackException e) when (e.Code is "not_found" or "hash_conflict")
        {
            // Closed by the person, or taken over by a later answer: both are right and we are late.
            Log.Left(_context.Log, e.Code);
            _gone = true;
        }
    }

    /// <summary>
    /// The first update must not overtake the ack that opens the view: it waits for the interval, and Slack's "not found" may still mean
    /// "not yet".
    /// </summary>
    private async Task<ViewInfo> UpdateAfterAck(ModalView view, long since)
    {
        _inAckSince = null;
        if (ReplyContext.Interval - _context.Time.GetElapsedTime(since) is { Ticks: > 0 } left) await Task.Delay(left, _context.Time, _context.Stopping);
        foreach (var wait in NotYet)
        {
            try
            {
                return await Change(view);
            }
            catch (SlackException e) when (e.Code == "not_found")
            {
                await Task.Delay(wait, _context.Time, _context.Stopping);
            }
        }

        return await Change(view);
    }

    private Task<ViewInfo> Change(ModalView view) => _id is not null
        ? _context.Slack.Views.Update(_id, view, _hash, _context.Stopping)
        : _context.Slack.Views.UpdateByExternalId(_externalId!, view, _hash, _context.Stopping);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A modal is left as it is: {Code}")]
        public static partial void Left(ILogger logger, string code);
    }
}
