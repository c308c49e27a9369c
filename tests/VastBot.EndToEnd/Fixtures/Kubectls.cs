using VastBot.Testing;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>
/// The kubectls to try: the one a person would get, the newest that stands beside it under a versioned name, and those in the folders of <c>KUBECTLS</c>,
/// where tests/run.sh puts Debian's old one when another is installed.
/// </summary>
internal static class Kubectls
{
    public static TheoryData<string> All
    {
        get
        {
            var installed = NeedsProgramAttribute.Find("kubectl");
            List<string> found = [installed ?? "kubectl"];
            if (installed is not null && Newest(installed) is { } newest) found.Add(newest);
            found.AddRange((Environment.GetEnvironmentVariable("KUBECTLS") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, "kubectl")).Where(File.Exists));
            return [.. found.Distinct(StringComparer.Ordinal)];
        }
    }

    // Some packages bring one kubectl per version, as kubectl.1.33, and a dispatcher.
    private static string? Newest(string installed)
    {
        var real = File.ResolveLinkTarget(installed, returnFinalTarget: true)?.FullName ?? installed;
        return Directory.EnumerateFiles(Path.GetDirectoryName(real)!, "kubectl.*").Where(file => VersionOf(file) is not null).MaxBy(VersionOf);
    }

    private static Version? VersionOf(string file) => Version.TryParse(Path.GetFileName(file).Replace("kubectl.", "", StringComparison.Ordinal), out var version) ? version : null;
}
