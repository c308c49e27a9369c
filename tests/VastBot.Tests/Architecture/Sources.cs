using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace VastBot.Tests.Architecture;

/// <summary>The source files as they stand in the working copy.</summary>
internal static partial class Sources
{
    public static string Root { get; } = Path.GetFullPath("../../..", Folder());

    public static IReadOnlyList<SourceFile> Of(string folder) =>
        [.. Files(Path.Combine(Root, folder))
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor")
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !Generated().IsMatch(path))
            .Select(path => new SourceFile(path, File.ReadAllLines(Path.Combine(Root, path))))];

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex("/(bin|obj)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generated();
}

/// <summary>One source file: its path from the root, with slashes, and its lines.</summary>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines);
