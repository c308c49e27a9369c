using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Keeps a fix's card equal to the record; while the fix runs here, with its progress. One edit at a time, so that none overtakes a later one.</summary>
internal sealed partial class FixCards : IOutboxTarget
{
    public const string Target = "fix-card";

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (SemaphoreSlim Gate, long At)> _edits = new(StringComparer.Ordinal);
    private readonly FixJournal _journal;
    private readonly IIncidents _incidents;
    private readonly ChannelPosts _posts;
    private readonly PersonNames _names;
    private readonly FixMessage _message;
    private readonly FixProgressBoard _board;
    private readonly Clocks _clocks;
    private readonly ILogger<FixCards> _logger;

    public FixCards(
        FixJournal journal, IIncidents incidents, ChannelPosts posts, PersonNames names, FixMessage message, FixProgressBoard board, Clocks clocks, ILogger<FixCards> logger)
    {
        (_journal, _incidents, _posts, _names, _message, _board, _clocks, _logger) = (journal, incidents, posts, names, message, board, clocks, logger);
        board.Moved = ShowProgress;
    }

    public string Name => Target;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var gate = _edits.GetOrAdd(delivery.Row.Subject, _ => (new SemaphoreSlim(1, 1), 0)).Gate;
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (await _journal.Find(delivery.Row.Subject, cancellationToken) is not { } fix) return new Delivered();
            return await Show(fix, delivery, cancellationToken);
        }
        catch (SlackException refused)
        {
            var trouble = SlackTrouble.Of(refused);
            return trouble.Passes ? new TryAgain(trouble.Why, refused.Error.RetryAfter) : new GaveUp($"{trouble.Why}. {trouble.Cure}");
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<DeliveryOutcome> Show(Fix fix, OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var message = _message.Card(fix, await FixFaces.Of(fix, _names, cancellationToken), _board.Of(fix.Id));
        if (fix.Card is { } card)
        {
            await _posts.Edit(card, message, cancellationToken);
            return new Delivered();
        }

        if (await Place(fix, cancellationToken) is not { } channel) return new Delivered();
        return new Delivered(new FixCardPosted(fix.Id, await _posts.PostCard(channel, message, $"{fix.Id}/card", delivery.Since, cancellationToken)));
    }

    /// <summary>Where it was asked for; from a terminal, the channel of its incident. Null: nowhere but in direct messages.</summary>
    private async Task<string?> Place(Fix fix, CancellationToken cancellationToken)
    {
        if (fix.Channel is { } channel) return channel;
        return fix.Incident is { } named && IncidentId.Parse(named) is { } id ? (await _incidents.Find(id, cancellationToken))?.Channel?.Id : null;
    }

    private async Task ShowProgress(string id)
    {
        var (gate, at) = _edits.GetOrAdd(id, _ => (new SemaphoreSlim(1, 1), 0));
        if (at != 0 && _clocks.Wire.GetElapsedTime(at) < Between) return;
        if (!await gate.WaitAsync(TimeSpan.Zero)) return;
        try
        {
            _edits[id] = (gate, _clocks.Wire.GetTimestamp());
            if (await _journal.Find(id, CancellationToken.None) is { Stage: FixStage.Running, Card: { } card } fix)
                await _posts.Edit(card, _message.Card(fix, await FixFaces.Of(fix, _names, CancellationToken.None), _board.Of(id)), CancellationToken.None);
        }
        catch (SlackException e)
        {
            // The fix goes on; the card follows with the next state.
            Log.NotShown(_logger, id, e);
        }
        finally
        {
            gate.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The progress of fix {Fix} could not be shown")]
        public static partial void NotShown(ILogger logger, string fix, Exception exception);
    }
}
