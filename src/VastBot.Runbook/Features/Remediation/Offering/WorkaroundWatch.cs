using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>While a workaround is armed, looks now and then whether Vast.ai is fine, and offers to switch it off when that has lasted. It switches nothing off itself.</summary>
internal sealed partial class WorkaroundWatch(
    FixJournal journal, IEnvironments environments, ITriage triage, RemediationOptions options, Clocks clocks, ILogger<WorkaroundWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A fast clock does not make the machine busy.</summary>
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(1);

    /// <summary>An offer that nobody took is made again after a day.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromDays(1);

    private readonly Dictionary<string, FineSpell> _spells = new(StringComparer.Ordinal);

    /// <summary>Looks at one environment once.</summary>
    public async Task Look(string environment, CancellationToken cancellationToken)
    {
        if ((await journal.Read(environment, cancellationToken)).Workarounds.Count == 0)
        {
            _spells.Remove(environment);
            return;
        }

        if (!_spells.TryGetValue(environment, out var spell)) _spells[environment] = spell = new FineSpell();
        if (!spell.See(await triage.Run(environment).Reports.LastAsync(cancellationToken))) return;
        var (now, since) = (clocks.Runbook.GetUtcNow(), spell.Since!.Value);
        if (now - since < options.OfferOffAfter) return;
        await journal.Decide(
            environment,
            Author.Bot,
            state => [.. state.Workarounds.Where(armed => IsDue(armed, spell, now)).Select(JournalEvent (armed) => new WorkaroundOffered(armed.Name, since))],
            cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var every = options.OfferOffAfter / 3 < Longest ? options.OfferOffAfter / 3 : Longest;
        try
        {
            while (true)
            {
                await Task.WhenAll(Task.Delay(AtLeast, clocks.Wire, stoppingToken), Task.Delay(every, clocks.Runbook, stoppingToken));
                foreach (var name in environments.Names) await TryLook(name, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; the next one looks for itself.
        }
    }

    /// <summary>Not while it is younger than the spell that would speak against it; once per spell, and once a day where nobody answered.</summary>
    private bool IsDue(ArmedWorkaround armed, FineSpell spell, DateTimeOffset now) =>
        now - armed.Since >= options.OfferOffAfter && (armed.OfferedAt is not { } offered || spell.TroubleAt > offered || now - offered >= Again);

    private async Task TryLook(string environment, CancellationToken stopping)
    {
        try
        {
            await Look(environment, stopping);
        }
        catch (Exception trouble) when (!stopping.IsCancellationRequested)
        {
            Log.CannotLook(logger, trouble, environment);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Whether workarounds in {Environment} are still needed cannot be seen; trying again")]
        public static partial void CannotLook(ILogger logger, Exception trouble, string environment);
    }
}
