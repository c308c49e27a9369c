namespace VastBot.Benchmarks.Cost;

/// <summary>How much room files take, in MiB: what an image would hold of them.</summary>
internal static class DiskUse
{
    private const double Mebi = 1024 * 1024;

    public static double Of(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / Mebi;

    /// <summary>The shared frameworks that this process runs on: the same that the image's base holds.</summary>
    public static double OfRuntime()
    {
        var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var web = Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Builder.WebApplication).Assembly.Location)!;
        return Of(core) + Of(web);
    }

    /// <summary>A program on the path; 0 where there is none.</summary>
    public static double OfProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => new FileInfo(Path.Combine(folder, name))).FirstOrDefault(file => file.Exists) is { } found
            ? new FileInfo(found.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? found.FullName).Length / Mebi
            : 0;
}
