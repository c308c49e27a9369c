using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The page's content, read from the record: every replica shows the same, also after a restart. However many look, it is read once a second.</summary>
internal sealed class PublishedPages(IIncidents incidents, IJournal journal, StatusPageOptions options, PracticeMark practice, Clocks clocks) : IDisposable
{
    private const int MostShown = 100;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1, 1);
    private PublishedPage? _last;
    private long _readAt;

    public async Task<PublishedPage> Now(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is null || clocks.Wire.GetElapsedTime(_readAt) >= Fresh)
            {
                var began = clocks.Wire.GetTimestamp();
                _last = await Read(cancellationToken);
                _readAt = began;
            }

            return _last;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<PublishedPage> Read(CancellationToken cancellationToken)
    {
        var now = Minute(clocks.Runbook.GetUtcNow());
        List<PublishedIncident> all = [];
        foreach (var id in await incidents.ListPublished(now - options.ShowFor, MostShown, cancellationToken))
        {
            var entries = await journal.Read(StreamId.Of(id), after: 0, cancellationToken);
            if (PublishedFold.Of(id, entries) is { } published) all.Add(published);
        }

        return new PublishedPage
        {
            Title = options.Title,
            Component = options.Component,
            Practice = practice.IsPractice,
            AsOf = now,
            Open = [.. all.Where(incident => incident.IsOpen).OrderByDescending(incident => incident.Impact).ThenByDescending(incident => incident.StartedAt)],
            Past = [.. all.Where(incident => !incident.IsOpen).OrderByDescending(incident => incident.UpdatedAt)],
            ShowFor = options.ShowFor,
        };
    }

    /// <summary>So that caches find the page unchanged for a minute.</summary>
    private static DateTimeOffset Minute(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
}
