using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VastBot.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed partial class Arrows
{
    private static readonly string[] Rooms = ["Model", "Outside", "Storing", "Rendering", "Chat", "Terminal", "Web", "Features"];

    [Theory]
    [InlineData("VastBot", "VastBot.Runbook", "VastBot.Drill")]
    [InlineData("VastBot.Runbook", "VastBot.Slack", "VastBot.Kubernetes")]
    [InlineData("VastBot.Slack")]
    [InlineData("VastBot.Kubernetes")]
    [InlineData("VastBot.Drill")]
    public void A_project_refers_only_to_those_below_it(string project, params string[] allowed)
    {
        var file = XDocument.Load(Path.Combine(Sources.Root, "src", project, project + ".csproj"));
        var found = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order();
        Assert.Equal(allowed.Order(), found);
    }

    [Theory]
    [InlineData("src/VastBot.Drill")]
    [InlineData("src/VastBot.Slack")]
    [InlineData("src/VastBot.Kubernetes")]
    public void A_protocol_or_the_practice_world_knows_nothing_else_of_ours(string folder)
    {
        var own = folder["src/".Length..];
        Expect.None(Usings(Sources.Of(folder)).Where(u => u.Names.StartsWith("VastBot", StringComparison.Ordinal) && !Inside(u.Names, own)));
    }

    [Fact]
    public void The_program_names_of_the_libraries_only_their_doors()
    {
        var named = Sources.Of("src/VastBot").SelectMany(file => file.Lines).SelectMany(line => LibraryTypes().Matches(line)).Select(m => m.Value).Distinct();
        Expect.None(named.Except(["SlackSetup", "KubernetesSetup"]));
    }

    [Fact]
    public void The_model_knows_no_other_room_and_no_protocol() =>
        Expect.None(Usings(Sources.Of("src/VastBot.Runbook/Model"))
            .Where(u => u.Names.StartsWith("VastBot", StringComparison.Ordinal) && !Inside(u.Names, "VastBot.Runbook.Model")));

    [Theory]
    [InlineData("Outside")]
    [InlineData("Storing")]
    [InlineData("Rendering")]
    [InlineData("Chat", "Rendering")] // what is said in chat passes the masker
    [InlineData("Terminal")]
    [InlineData("Web", "Chat")] // a page says when it is practice, as a message does
    public void A_room_below_the_features_knows_the_model_and_itself(string room, params string[] further) =>
        Expect.None(Usings(Sources.Of($"src/VastBot.Runbook/{room}"))
            .Where(u => Inside(u.Names, "VastBot.Runbook") && !Inside(u.Names, "VastBot.Runbook.Model") && !further.Append(room).Any(r => Inside(u.Names, $"VastBot.Runbook.{r}"))));

    [Fact]
    public void No_feature_knows_another_feature()
    {
        var mistakes = from u in Usings(Sources.Of("src/VastBot.Runbook/Features"))
                       where Inside(u.Names, "VastBot.Runbook.Features")
                       let feature = u.File.Split('/')[3]
                       where !Inside(u.Names, $"VastBot.Runbook.Features.{feature}")
                       select u;
        Expect.None(mistakes);
    }

    [Fact]
    public void Every_folder_of_the_runbook_is_a_known_room() =>
        Expect.None(Directory.GetDirectories(Path.Combine(Sources.Root, "src/VastBot.Runbook")).Select(Path.GetFileName).Except([.. Rooms, "bin", "obj"]));

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var mistakes = from file in Sources.Of("src").Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal))
                       let parts = file.Path.Split('/')
                       where !file.Path.StartsWith("src/VastBot.Drill/World/", StringComparison.Ordinal)
                       let library = parts[1] is "VastBot.Slack" or "VastBot.Kubernetes"
                       let expected = library ? parts[1] : string.Join('.', parts[1..^1])
                       from line in file.Lines
                       where line.StartsWith("namespace ", StringComparison.Ordinal) && line != $"namespace {expected};"
                       let feature = parts[2] == "Features" ? string.Join('.', parts[1..4]) : parts[2] == "Chat" ? string.Join('.', parts[1..3]) : expected // their folders only order files
                       where line != $"namespace {feature};"
                       select $"{file.Path}: {line}";
        Expect.None(mistakes);
    }

    private static IEnumerable<Using> Usings(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines
        let match = UsingLine().Match(line)
        where match.Success
        select new Using(file.Path, match.Groups["name"].Value);

    private static bool Inside(string name, string room) => name == room || name.StartsWith(room + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*@?(?:global )?using (?:static )?(?:\w+ = )?(?<name>[\w.]+);?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"\b(Slack|Kubernetes)(?!Sections|Options)[A-Z]\w*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LibraryTypes();

    private sealed record Using(string File, string Names);
}
