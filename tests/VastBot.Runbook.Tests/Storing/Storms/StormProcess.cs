using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Tests.Storing.Storms;

/// <summary>A process that declares, appends and delivers until it is killed. It says on its output what it was told is stored.</summary>
internal static class StormProcess
{
    private const int Incidents = 3;

    public static async Task<int> Run(string[] arguments)
    {
        var settings = JsonSerializer.Deserialize<Dictionary<string, string?>>(arguments[0])!;
        await using var process = Start(settings, new Uri(arguments[1]));
        await process.Dispatcher.StartAsync(CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(1, Incidents).Select(i => Task.Run(() => Append(process, $"storm-{i}", arguments[2]))));
        return 0;
    }

    public static RecordProcess Start(IReadOnlyDictionary<string, string?> settings, Uri world)
    {
        RecordProcess process = null!;
        var client = new HttpClient { BaseAddress = world };
        process = new RecordProcess(settings, TimeProvider.System, services =>
        {
            services.AddSingleton<IIncidentListener>(new StormListener());
            foreach (var target in StormListener.Targets) services.AddSingleton<IOutboxTarget>(new StormTarget(target, client, new(() => process.Incidents)));
        });
        return process;
    }

    private static async Task Append(RecordProcess process, string once, string life)
    {
        var incident = await process.Incidents.Declare(Some.Declaration(), once, Some.Responder, CancellationToken.None);
        for (var i = 0; ; i++)
        {
            var note = $"{life}/{once}/{i}";
            var result = (Appended)await process.Incidents.Change(incident.Id, null, Some.Responder, [Some.Note(note)], CancellationToken.None);
            lock (process) Console.Out.WriteLine($"{incident.Id} {result.Version} {note}.");
        }
    }
}
