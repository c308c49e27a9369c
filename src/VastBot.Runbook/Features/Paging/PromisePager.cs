using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model.Paging;

namespace VastBot.Runbook.Features.Paging;

/// <summary>Pages for an escalated promise, whatever its incident's severity.</summary>
internal sealed partial class PromisePager(PagingOptions options, PageDesk desk, ILogger<PromisePager> logger) : IPager
{
    public async Task<PageOutcome> Send(Page page, CancellationToken cancellationToken)
    {
        if (!options.IsOn) return PageOutcome.NoPager;
        var answer = await desk.TriggerOverdue(page, cancellationToken);
        if (answer.Taken) return PageOutcome.Sent;
        Log.NotTaken(logger, page.Incident.ToString(), answer.Why);
        return answer.Passes ? PageOutcome.Failed : PageOutcome.Refused;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody was paged for the overdue promise of {Incident}: {Why}")]
        public static partial void NotTaken(ILogger logger, string incident, string why);
    }
}
