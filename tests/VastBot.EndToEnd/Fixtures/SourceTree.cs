using System.Runtime.CompilerServices;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>The working copy that the tests were built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Path.GetFullPath("../../..", Here());

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
