using System.Globalization;
using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Outside;

namespace VastBot.Benchmarks.Subjects;

/// <summary>The process of a <see cref="SubjectLoop"/>, as a benchmark holds it.</summary>
internal sealed class Subject : IAsyncDisposable
{
    private readonly Child _child;

    private Subject(Child child) => _child = child;

    public static async Task<Subject> Start(Stub stub)
    {
        var child = Child.Self("subject", "--outside", stub.Address.ToString());
        await child.Line();
        return new Subject(child);
    }

    public async Task<Outcome> Do(string command)
    {
        var (cpu, rss) = (ProcessFigures.Cpu(_child.Pid), ProcessFigures.Rss(_child.Pid));
        ProcessFigures.ForgetPeak(_child.Pid);
        var words = (await _child.Ask(command)).Split(' ');
        return new Outcome(Number(words[0]), Number(words[1]), ProcessFigures.Cpu(_child.Pid) - cpu, ProcessFigures.PeakRss(_child.Pid) - rss, words[2..]);
    }

    public ValueTask DisposeAsync() => _child.DisposeAsync();

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);

    /// <summary>Milliseconds, megabytes allocated, milliseconds of processor time, MiB that memory grew at its peak, and what was found.</summary>
    internal sealed record Outcome(double Milliseconds, double Allocated, double Cpu, double Extra, string[] Found);
}
