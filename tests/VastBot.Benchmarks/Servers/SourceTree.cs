using VastBot.Benchmarks.Measuring;

namespace VastBot.Benchmarks.Servers;

/// <summary>Where the sources stand.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    /// <summary>The peer's folder, its packages installed.</summary>
    public static string Bolt { get; } = Path.Combine(Root, "tests", "VastBot.Benchmarks", "Bolt");

    public static async Task InstallBolt()
    {
        if (Directory.Exists(Path.Combine(Bolt, "node_modules"))) return;
        await using var install = Child.Start("npm", ["ci"], folder: Bolt);
        await install.ToEnd();
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "VastBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run this from a build inside the source tree.");
    }
}
