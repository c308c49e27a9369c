using System.Collections.Concurrent;
using VastBot.Testing;

namespace VastBot.EndToEnd.Lives;

/// <summary>
/// The bot is killed with one of its requests under way, before the world heard it or after the world did it all and only the answer was missing; and its next
/// life again, at another. In the end people and the record must be left with exactly what a life without death leaves them with.
/// </summary>
public sealed class Every_request_may_be_the_last(ITestOutputHelper output)
{
    private const int Seed = 20_261_122;

    /// <summary>Few enough that the deaths of a story that ends otherwise can be told.</summary>
    private const int DeathsInAStory = 6;

    private const int AtOnce = 3;
    private const int FailuresAreEnough = 5;

    private const int DeathsInTheSample = 5;
    private const double Share = 0.06;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>At most once in each step. <c>DEATH_AT="update: slack /api/chat.postMessage #1 unheard;…"</c> repeats what <see cref="Each_of_them"/> told of.</summary>
    [Fact]
    public async Task Some_of_them()
    {
        var random = new Random(Seed);
        var asked = Environment.GetEnvironmentVariable("DEATH_AT")?.Split(';', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        var (undisturbed, steps) = (await Undisturbed(), new HashSet<string>(StringComparer.Ordinal));
        var mortality = new Mortality(
            moment => asked?.Remove(moment) ?? (random.NextDouble() < Share && steps.Add(moment.Split(':')[0])), asked is null ? DeathsInTheSample : DeathsInAStory);
        Assert.Null(await Difference(mortality, undisturbed));
        Assert.NotEmpty(mortality.Deaths);
    }

    [Long]
    [Fact]
    public async Task Each_of_them()
    {
        var undisturbed = await Undisturbed();
        var (died, failures) = (new ConcurrentDictionary<string, bool>(StringComparer.Ordinal), new ConcurrentQueue<string>());
        // What people see comes first, what is only looked at last.
        foreach (var asked in new[] { "slack", "" })
        {
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => Die(asked), Ct)));
            output.WriteLine($"{died.Count} deaths");
        }

        Assert.Empty(failures);

        async Task Die(string asked)
        {
            Mortality mortality;
            do
            {
                mortality = new Mortality(moment => moment.Contains(asked, StringComparison.Ordinal) && died.TryAdd(moment, true), DeathsInAStory);
                if (await Difference(mortality, undisturbed) is { } failure) failures.Enqueue(failure);
            }
            while (mortality.Deaths.Count > 0 && failures.Count < FailuresAreEnough);
        }
    }

    private async Task<WhatRemains> Undisturbed()
    {
        var immortal = Mortality.Immortal;
        await using var story = await IncidentStory.Tell(immortal);
        output.WriteLine($"{immortal.Requests.Count} requests without a death");
        return story.Remains;
    }

    /// <summary>Null: it ended as the undisturbed one did.</summary>
    private async Task<string?> Difference(Mortality mortality, WhatRemains undisturbed)
    {
        IncidentStory? story = null;
        try
        {
            story = await IncidentStory.Tell(mortality);
            story.Remains.MustBe(undisturbed);
            await story.DisposeAsync();
            output.WriteLine($"as if nothing had happened: {Deaths(mortality)}");
            return null;
        }
        catch (Exception different) when (!Ct.IsCancellationRequested)
        {
            if (story is not null) await story.DisposeAsync();
            var told = $"DEATH_AT=\"{Deaths(mortality)}\": {different.Message}\n{story?.Log}";
            output.WriteLine(told);
            return told;
        }
    }

    private static string Deaths(Mortality mortality) => string.Join("; ", mortality.Deaths);
}
