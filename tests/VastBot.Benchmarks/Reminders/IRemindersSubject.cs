namespace VastBot.Benchmarks.Reminders;

/// <summary>What is measured.</summary>
internal interface IRemindersSubject : IAsyncDisposable
{
    Task Start();

    /// <summary>Stores firings, one after the other.</summary>
    Task Store(int count, DateTimeOffset at);

    /// <summary>Lets <see cref="RemindersSubject.Firing"/> fall due; how late each job began.</summary>
    Task<IReadOnlyList<TimeSpan>> LetFire();

    /// <summary>Milliseconds of a sweep over so many open incidents, none of whose firings there is, and of the next one.</summary>
    Task<IReadOnlyList<double>> Sweep(int open) => throw new NotSupportedException("Bare Quartz has no sweep.");
}
