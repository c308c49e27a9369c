using Microsoft.Extensions.Hosting;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Rendering.Templates.Files;

/// <summary>
/// Reads every template soon after the start, beside what people wait for, and looks every few seconds for edits, so that a mistake is told when it is
/// made. It looks itself: notices of changes don't come through where configuration is mounted.
/// </summary>
internal sealed class TemplateWatch(TemplateShelf shelf, Clocks clocks, PreparationTurns turns) : BackgroundService, IPreparation
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public string Name => "Templates";

    public bool IsReady { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await turns.Run(ReadAll, stoppingToken);
        IsReady = true;
        using var timer = new PeriodicTimer(Pause, clocks.Wire);
        // The end is no exception: a host that is disposed without having been stopped would log one.
        await using var ended = stoppingToken.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None)) await ReadAll();
    }

    private Task ReadAll()
    {
        foreach (var slot in shelf.All) slot.Fresh();
        return Task.CompletedTask;
    }
}
