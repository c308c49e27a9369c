using System.Text.RegularExpressions;

namespace VastBot.Tests.Architecture;

/// <summary>Size, names and doors.</summary>
public sealed partial class Habits
{
    private const int LongestFile = 300;

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Base", "Impl", "Misc"];

    [Fact]
    public void No_file_is_longer_than_a_reader_bears() =>
        Expect.None(Sources.Of("src").Where(f => f.Lines.Count > LongestFile).Select(f => $"{f.Path}: {f.Lines.Count} lines"));

    [Fact]
    public void A_file_is_of_middling_length_at_most_fifty_lines()
    {
        var lengths = Sources.Of("src").Select(f => f.Lines.Count).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, 50);
    }

    [Fact]
    public void No_type_bears_an_empty_word() =>
        Expect.None(
            from file in Sources.Of("src")
            from line in file.Lines
            from Match type in TypeName().Matches(line)
            where EmptyWords.Contains(Word().Matches(type.Groups["name"].Value).Last().Value)
            select $"{file.Path}: {type.Groups["name"].Value}");

    [Fact]
    public void A_file_is_named_after_the_type_in_it() =>
        Expect.None(
            from file in Sources.Of("src")
            where file.Path.EndsWith(".cs", StringComparison.Ordinal)
            let types = file.Lines.Select(line => TopType().Match(line)).Where(m => m.Success).Select(m => m.Groups["name"].Value).ToList()
            where types.Count > 0 && !types.Contains(Path.GetFileName(file.Path).Split('.')[0])
            select $"{file.Path}: {string.Join(", ", types)}");

    [Theory]
    [InlineData(typeof(VastBot.Drill.PracticeWorld), "VastBot.Drill")]
    [InlineData(typeof(VastBot.Runbook.RunbookSetup), "VastBot.Runbook")]
    public void A_room_has_one_public_door_and_the_rest_is_internal_and_sealed(Type door, string room)
    {
        var types = door.Assembly.GetTypes().Where(t => t.Namespace?.StartsWith(room, StringComparison.Ordinal) == true && !t.Name.Contains('<') && t.Name != "_Imports").ToList();
        var setups = types.Where(t => t.IsPublic && t.Name.EndsWith("Setup", StringComparison.Ordinal)).Select(t => t.Name);
        Expect.None(setups.Except(["RunbookSetup"]));
        Expect.None(types.Where(Open).Select(t => t.FullName));
    }

    [Fact]
    public void Nothing_is_left_to_do_in_a_comment_and_nothing_is_folded_away() =>
        Expect.None(
            from file in Sources.Of("src").Concat(Sources.Of("tests"))
            where !file.Path.EndsWith("/Habits.cs", StringComparison.Ordinal)
            from line in file.Lines
            where LeftOver().IsMatch(line)
            select $"{file.Path}: {line.Trim()}");

    /// <summary>A class that could be sealed and is not. Razor components are made by the compiler, unsealed.</summary>
    private static bool Open(Type type) =>
        type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.IsAssignableTo(typeof(Microsoft.AspNetCore.Components.ComponentBase))
        && !type.Assembly.GetTypes().Any(t => t.BaseType == type);

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) (?:class |struct )?(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^(?:public |internal |sealed |static |abstract |partial |readonly )*(?:class|record|struct|interface|enum|delegate [\w<>?]+) (?:class |struct )?(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TopType();

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"//.*\b(TODO|FIXME|HACK|XXX)\b|^\s*#region", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeftOver();
}
