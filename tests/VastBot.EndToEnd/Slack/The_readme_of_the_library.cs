using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using VastBot.Slack;

namespace VastBot.EndToEnd.Slack;

public sealed partial class The_readme_of_the_library
{
    [Fact]
    public void Shows_a_bot_of_ten_lines_that_compiles()
    {
        var code = Code().Match(File.ReadAllText(Readme())).Groups["code"].Value;
        Assert.Equal(10, code.Split('\n').Count(line => line.Trim().Length > 0));
        var compiled = Bare(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "ReadmeBot.cs")));
        foreach (var part in code.Split("\n\n")) Assert.Contains(Bare(part), compiled, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_at_most_eighty_lines_long() => Assert.InRange(File.ReadAllLines(Readme()).Length, 1, 80);

    [Fact]
    public async Task Its_bot_says_hello_and_edits_what_it_said()
    {
        await using var bot = await PracticeBot.Start(services => services.AddSlashCommand<ReadmeBot.Hello>());
        await bot.Workspace.TypeCommand("/vast hello Ada");
        var first = await bot.Shown("Hello Ada");
        Assert.Equal(first.Ts, (await bot.Shown("Hello Ada, still here")).Ts);
    }

    private static string Bare(string code) => Comments().Replace(code, "").Replace(" ", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static string Readme() => Path.GetFullPath("../../../src/VastBot.Slack/README.md", Path.GetDirectoryName(Here())!);

    private static string Here([CallerFilePath] string file = "") => file;

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comments();
}
