using System.Text.RegularExpressions;
using VastBot.Runbook;

namespace VastBot.Tests.Architecture;

/// <summary>What is written for people says what is so.</summary>
public sealed partial class Papers
{
    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(Sources.Root, "README.md"));

    [Fact]
    public void The_README_says_of_each_key_what_it_means() => Expect.None(Rows("## Configuration").Where(row => row[2].Length == 0).Select(row => row[0]));

    [Fact]
    public void The_README_names_every_verb_of_the_command_line()
    {
        string[] verbs = ["run", "drill", .. RunbookSetup.TerminalVerbs.Select(verb => verb.Build((_, _) => throw new InvalidOperationException()).Name)];
        var cells = Rows("## Verbs").Select(row => row[1]).ToList();
        Expect.None(verbs.Where(verb => !cells.Any(cell => cell.Contains($"`vastbot {verb}", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_README_names_every_exit_code()
    {
        var told = string.Join(' ', Readme.SkipWhile(line => !line.StartsWith("Exit codes:", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0));
        Expect.None(new[] { 0, 1, 2, 64, 70, 78, 130, 143 }.Where(code => !told.Contains($" {code} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_map_names_every_feature_and_no_path_that_is_not_there()
    {
        var map = File.ReadAllText(Path.Combine(Sources.Root, "src/README.md"));
        var features = map.Split('\n').Single(line => line.Contains("· `Features`", StringComparison.Ordinal));
        var folders = Directory.GetDirectories(Path.Combine(Sources.Root, "src/VastBot.Runbook/Features")).Select(folder => Path.GetFileName(folder));
        Expect.None(folders.Where(feature => !features.Contains($"`{feature}`", StringComparison.Ordinal)));

        var files = Sources.Of("src").Select(file => "/" + file.Path.Replace(".cs", "", StringComparison.Ordinal)).ToList();
        Expect.None(CodePath().Matches(map).Select(match => match.Groups["path"].Value)
            .Where(named => !files.Any(file => IsIn(file, named)) && !Directory.Exists(Path.Combine(Sources.Root, "src/VastBot.Runbook", named))));
    }

    [Fact]
    public void The_shipped_rights_are_those_of_the_shipped_configuration_and_go_where_they_are_told()
    {
        var lines = File.ReadAllLines(Path.Combine(Sources.Root, "manifests/base/rbac.yaml"));
        var active = lines.Where(line => !line.StartsWith('#')).ToList();
        Expect.None(active.Where(line => line.Contains("configmaps", StringComparison.Ordinal)));
        var order = Assert.Single(lines, line => line.StartsWith("#   sed ", StringComparison.Ordinal));
        Assert.Single(active, line => line.Trim() == order.Split('/')[1]);
    }

    [Fact]
    public void The_test_script_looks_for_every_program_that_a_test_needs()
    {
        var script = File.ReadAllText(Path.Combine(Sources.Root, "tests/run.sh"));
        var needed = Sources.Of("tests").SelectMany(file => file.Lines).SelectMany(line => Needed().Matches(line)).Select(match => match.Groups["program"].Value);
        Expect.None(needed.Append("npm").Distinct().Where(program => !script.Contains($"    \"{program} ", StringComparison.Ordinal)));
    }

    /// <summary>A path names a file or a folder by its end; a star stands for a part of a name.</summary>
    private static bool IsIn(string file, string named)
    {
        var pattern = "/" + Regex.Escape(named).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "(/|$)";
        return Regex.IsMatch(file, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));
    }

    private static IEnumerable<string[]> Rows(string heading) =>
        Readme.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')).Skip(2).Select(line => line[1..^1].Split('|').Select(cell => cell.Trim()).ToArray());

    [GeneratedRegex(@"`(?<path>[A-Z][\w.]*(/[\w*]+)+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePath();

    [GeneratedRegex(@"NeedsProgram\(""(?<program>[\w-]+)""\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Needed();
}
