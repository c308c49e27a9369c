namespace VastBot.Benchmarks.Measuring;

/// <summary>Every subject once per round, each round beginning with the next one, so that no subject always has the quiet or the warm place.</summary>
internal static class Rounds
{
    public static async Task Run<T>(int rounds, IReadOnlyList<T> subjects, Func<T, Task> measure)
    {
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < subjects.Count; i++) await measure(subjects[(round + i) % subjects.Count]);
            Console.Error.WriteLine($"round {round + 1} of {rounds}, load {File.ReadAllText("/proc/loadavg").Trim()}");
        }
    }
}
