using System.Globalization;

namespace VastBot.Benchmarks.Measuring;

/// <summary>Memory and processor time of a process, as Linux counts them.</summary>
internal static class ProcessFigures
{
    /// <summary>MiB that are in memory now.</summary>
    public static double Rss(int pid) => Status(pid, "VmRSS:");

    /// <summary>MiB at most since the start or since <see cref="ForgetPeak"/>.</summary>
    public static double PeakRss(int pid) => Status(pid, "VmHWM:");

    /// <summary>MiB in memory that no other process shares: what one more such process costs.</summary>
    public static double Private(int pid) => File.ReadLines($"/proc/{pid}/smaps_rollup").Where(line => line.StartsWith("Private_", StringComparison.Ordinal)).Sum(Kibibytes) / 1024.0;

    public static void ForgetPeak(int pid) => File.WriteAllText($"/proc/{pid}/clear_refs", "5");

    /// <summary>Milliseconds in user and system mode; the kernel counts in steps of 10.</summary>
    public static double Cpu(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) * 10.0;
    }

    private static double Status(int pid, string name)
    {
        var line = File.ReadLines($"/proc/{pid}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return Kibibytes(line) / 1024.0;
    }

    private static long Kibibytes(string line) => long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
