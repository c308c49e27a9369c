using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Features.Reminders;
using VastBot.Runbook.Features.Reminders.Scheduling;
using VastBot.Runbook.Features.Reminders.Telling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Reminders.Storms;

/// <summary>A process that reminds until it is killed: the real journal, outbox, rules and Quartz store; only the messages go to a world of ours.</summary>
internal static class RemindingProcess
{
    /// <summary>Settings, the world's address, and how many incidents this process declares, from how many seconds on their updates are due, and within how many.</summary>
    public static async Task<int> Run(string[] arguments)
    {
        var settings = JsonSerializer.Deserialize<Dictionary<string, string?>>(arguments[0])!;
        await using var process = await Start(settings, new Uri(arguments[1]));
        var (count, from, within) = (Number(arguments[3]), TimeSpan.FromSeconds(Number(arguments[4])), TimeSpan.FromSeconds(Number(arguments[5])));
        await Declare(process, arguments[2], (int)count, TimeProvider.System.GetUtcNow() + from, within);
        Console.Out.WriteLine("declared.");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        return 0;
    }

    public static async Task<RecordProcess> Start(IReadOnlyDictionary<string, string?> settings, Uri world)
    {
        var client = new HttpClient { BaseAddress = world };
        var process = new RecordProcess(settings, TimeProvider.System, services => services
            .AddEngine(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<IOutboxTarget>(new RelayTarget(PromptTarget.TargetName, client)));
        await process.Dispatcher.StartAsync(CancellationToken.None);
        await process.Hosted<ReminderService>().StartAsync(CancellationToken.None);
        return process;
    }

    /// <summary>Declares incidents whose first updates are due one after the other, hours before anybody would be asked again.</summary>
    private static async Task Declare(RecordProcess process, string name, int count, DateTimeOffset from, TimeSpan within)
    {
        for (var i = 0; i < count; i++)
        {
            var declared = Some.Declaration(severity: Severity.P4) with { NextUpdate = from + (within * i / count) };
            var incident = await process.Incidents.Declare(declared, $"{name}/{i}", Some.Responder, CancellationToken.None);
            Console.Out.WriteLine($"{incident.Id}.");
        }
    }

    /// <summary>Ends it as a shutdown does.</summary>
    public static async Task Stop(RecordProcess process)
    {
        await process.Hosted<ReminderService>().StopAsync(CancellationToken.None);
        await process.Dispatcher.StopAsync(CancellationToken.None);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
