using System.Collections;
using VastBot.Settings;
using VastBot.Web;

namespace VastBot.Tests.Settings;

public sealed class Reading_the_settings : IDisposable
{
    private readonly string _program = Directory.CreateTempSubdirectory("vastbot-program-").FullName;
    private readonly string _working = Directory.CreateTempSubdirectory("vastbot-working-").FullName;
    private readonly Hashtable _environment = [];

    public void Dispose()
    {
        Directory.Delete(_program, recursive: true);
        Directory.Delete(_working, recursive: true);
    }

    [Fact]
    public void The_environment_wins_over_the_working_folder_and_that_over_the_program()
    {
        Write(_program, """{ "Slack": { "Command": "/a", "AppId": "A1", "BotToken": "beside" } }""");
        Write(_working, """{ "Slack": { "Command": "/b", "AppId": "A2" } }""");
        _environment["Slack__Command"] = "/c";

        var slack = Read().Only([SlackSections.Slack]).GetSection("Slack");

        Assert.Equal("/c", slack["Command"]);
        Assert.Equal("A2", slack["AppId"]);
        Assert.Equal("beside", slack["BotToken"]);
    }

    [Fact]
    public void An_empty_value_means_not_set()
    {
        Write(_program, """{ "Slack": { "Command": "/a" } }""");
        Write(_working, """{ "Slack": { "Command": "" } }""");
        Assert.Null(Read().Only([SlackSections.Slack])["Slack:Command"]);
    }

    [Fact]
    public void Sections_that_a_verb_does_not_use_do_not_reach_it()
    {
        _environment["Slack__Command"] = "/c";
        _environment["Web__Url"] = "http://127.0.0.1:1";
        Assert.Equal(["Web"], Read().Only([Sections.Web]).GetChildren().Select(s => s.Key));
    }

    [Fact]
    public void A_file_that_is_no_json_is_named_with_its_cure()
    {
        Write(_working, "{ \"Slack\": ");
        var mistake = Assert.Single(Read().Mistakes);
        Assert.Equal(Path.Combine(_working, "appsettings.json"), mistake.Key);
        Assert.Contains("LineNumber", mistake.Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_section_of_a_file_is_found_and_a_foreign_one_is_left_alone()
    {
        Write(_working, """{ "Slak": { "BotToken": "x" }, "AllowedHosts": "*" }""");
        var mistake = Assert.Single(Read().FindMisspeltSections(Sections.All));
        Assert.Equal("Slak", mistake.Key);
        Assert.Equal("write Slack", mistake.Cure);
    }

    [Fact]
    public void The_shipped_file_is_readable_and_names_only_keys_that_exist()
    {
        File.Copy(Path.Combine(Architecture.Sources.Root, "appsettings.json"), Path.Combine(_program, "appsettings.json"));
        var settings = Read().Only(Sections.All);
        var mistakes = Sections.All.SelectMany(section => section.FindMistakes(settings)).Select(m => m.Key).Distinct().Order();
        Assert.Equal(["Environments", "Slack:AppToken", "Slack:BotToken"], mistakes);
    }

    [Fact]
    public void The_shipped_file_has_every_key()
    {
        File.Copy(Path.Combine(Architecture.Sources.Root, "appsettings.json"), Path.Combine(_program, "appsettings.json"));
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(_program, "appsettings.json")).Build();
        var missing = from shape in new[] { ("Slack", typeof(VastBot.Slack.SlackOptions)), ("Access", typeof(VastBot.Slack.AccessOptions)), ("Web", typeof(WebOptions)) }
                      from property in shape.Item2.GetProperties()
                      where !shipped.GetSection(shape.Item1).GetChildren().Any(child => child.Key == property.Name)
                      select $"{shape.Item1}:{property.Name}";
        Assert.Empty(missing);
    }

    private SettingsSources Read() => SettingsSources.Read(_program, _working, _environment);

    private static void Write(string folder, string json) => File.WriteAllText(Path.Combine(folder, "appsettings.json"), json);
}
