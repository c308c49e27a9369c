using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>Bundles leave in time also where nothing happens any more: the folder is tidied at the start and daily.</summary>
internal sealed partial class BundleTidying(BundleFolder folder, Clocks clocks, ILogger<BundleTidying> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var days = new PeriodicTimer(Every, clocks.Wire);
        // Ends the wait, and not by an exception: the host takes one for a fault where it is disposed without having been stopped.
        await using var stopping = stoppingToken.Register(days.Dispose);
        do
        {
            try
            {
                folder.Tidy();
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                Log.NotTidied(logger, trouble);
            }
        }
        while (await days.WaitForNextTickAsync(CancellationToken.None));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Old evidence could not be deleted.")]
        public static partial void NotTidied(ILogger logger, Exception trouble);
    }
}
