using System.Text.RegularExpressions;
using VastBot.Settings;

namespace VastBot.Tests.Settings;

/// <summary>The keys that the program knows, asked from the program itself, against the shipped file and the README's table.</summary>
public sealed partial class Every_key_is_written_down
{
    [Fact]
    public void In_the_shipped_file()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(Architecture.Sources.Root, "appsettings.json")).Build();
        Architecture.Expect.None(Keys().Where(key => !Exists(shipped, key)));
    }

    [Fact]
    public void In_the_table_of_the_README()
    {
        var rows = File.ReadAllLines(Path.Combine(Architecture.Sources.Root, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        Architecture.Expect.None(Keys().Where(key => !rows.Any(row => Names(row, key))));
    }

    [Fact]
    public void The_program_tells_of_all_its_sections()
    {
        var keys = Keys().ToList();
        foreach (var expected in new[] { "Slack:DrainTimeout", "Access:Readers", "Access:Refresh", "Environments:production:Kubernetes:PodSelector", "Triage:ReuseVastAiFor", "Storage:Path", "Web:Url", "Logging:Format" })
            Assert.Contains(expected, keys);
    }

    private static IEnumerable<string> Keys() =>
        Sections.All.SelectMany(section => Inside(section.Name == "Environments" ? "Environments:production" : section.Name));

    /// <summary>A key that nobody knows makes the program list those that it does know.</summary>
    private static IEnumerable<string> Inside(string path)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>($"{path}:Zzzzzzzzzz", "1")]).Build();
        var cure = Sections.All.SelectMany(section => section.FindMistakes(settings)).FirstOrDefault(mistake => mistake.Key == $"{path}:Zzzzzzzzzz")?.Cure;
        if (cure is null || Known().Match(cure) is not { Success: true } known) return [path];
        return known.Groups["keys"].Value.Split(", ").SelectMany(key => Inside($"{path}:{key}"));
    }

    private static bool Exists(IConfigurationRoot shipped, string key)
    {
        var at = key.LastIndexOf(':');
        return shipped.GetSection(key[..at]).GetChildren().Any(child => child.Key == key[(at + 1)..]);
    }

    private static bool Names(string row, string key)
    {
        var parts = key.Split(':');
        return row.Contains(parts[^2] is "production" ? "Environments:<name>" : parts[^2], StringComparison.Ordinal)
            && (row.Contains($":{parts[^1]}`", StringComparison.Ordinal) || row.Contains($":{parts[^1]}:", StringComparison.Ordinal));
    }

    [GeneratedRegex("use one of (?<keys>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Known();
}
