using System.Globalization;
using VastBot.Benchmarks.Measuring;

namespace VastBot.Benchmarks.Reminders;

/// <summary>One subject's process: stores firings a day ahead, then lets some fall due in front of them; or sweeps.</summary>
internal static class RemindersSubject
{
    /// <summary>So many fall due, so far from each other.</summary>
    public const int Firing = 200;

    public static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(50);

    /// <summary>Time enough to store them all before the first is due.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromSeconds(10);

    public static async Task Serve(Options options)
    {
        await using var store = await EmptyStore.Make(options.Text("postgres", ""));
        await using IRemindersSubject subject = options.Text("subject", "") == "quartz" ? new BareQuartz(store.Settings) : new OwnReminders(store.Settings);
        await subject.Start();
        var figures = options.Number("open", 0) is > 0 and var open ? await subject.Sweep(open) : await Measure(subject, options.Number("pending", 10_000));
        Console.WriteLine(string.Join(' ', figures.Select(figure => figure.ToString("F2", CultureInfo.InvariantCulture))));
    }

    private static async Task<IReadOnlyList<double>> Measure(IRemindersSubject subject, int pending)
    {
        var start = TimeProvider.System.GetTimestamp();
        await subject.Store(pending, TimeProvider.System.GetUtcNow().AddDays(1));
        var rate = pending / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        var late = new Samples();
        foreach (var lateness in await subject.LetFire()) late.Add(lateness.TotalMilliseconds);
        return [rate, late.Median, late.At(0.99)];
    }
}
