using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Files;

namespace VastBot.Runbook.Tests.Rendering.Templates;

public sealed class Reading_the_files : IDisposable
{
    private const string BuiltIn = "*🔴 P1 INCIDENT: Vast.ai Integration*";

    private readonly TemplateBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void An_edit_takes_effect_with_the_next_message()
    {
        _bench.Write("one {{id}}");
        Assert.Equal("one INC-12", _bench.Said);
        _bench.Write("two {{id}}");
        Assert.Equal("two INC-12", _bench.Said);
        Assert.Contains(_bench.Log.Lines, line => line.StartsWith("Information: The template slack/incident is read again", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_leaves_the_built_in_words_and_is_told_once()
    {
        Assert.Equal(BuiltIn, _bench.Said);
        Assert.Equal(BuiltIn, _bench.Said);
        Assert.StartsWith($"Warning: The template slack/incident has no file {_bench.File}", Assert.Single(_bench.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_edit_leaves_the_last_good_words_and_is_told_with_file_line_and_names()
    {
        _bench.Write("good {{id}}");
        Assert.Equal("good INC-12", _bench.Said);
        _bench.Write("bad\n{{di}}");
        Assert.Equal("good INC-12", _bench.Said);
        var line = _bench.Log.Lines.Single(line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains($"{_bench.File}:2: there is no name 'di' here. Did you mean id? Known: id, title, ", line, StringComparison.Ordinal);
        Assert.EndsWith("the last good words stand", line, StringComparison.Ordinal);
        _bench.Write("well again {{id}}");
        Assert.Equal("well again INC-12", _bench.Said);
    }

    [Fact]
    public void A_file_that_is_broken_from_the_start_leaves_the_built_in_words()
    {
        _bench.Write("{{#if id}}");
        Assert.Equal(BuiltIn, _bench.Said);
        Assert.Contains(_bench.Log.Lines, line => line.Contains(":1: {{#if}} is never closed", StringComparison.Ordinal) && line.EndsWith("the built-in words stand in", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_was_just_emptied_by_an_editor_leaves_the_last_good_words()
    {
        _bench.Write("good {{id}}");
        Assert.Equal("good INC-12", _bench.Said);
        _bench.Write("");
        Assert.Equal("good INC-12", _bench.Said);
    }

    [Fact]
    public void A_file_that_is_taken_away_leaves_the_built_in_words()
    {
        _bench.Write("mine {{id}}");
        Assert.Equal("mine INC-12", _bench.Said);
        File.Delete(_bench.File);
        Assert.Equal(BuiltIn, _bench.Said);
    }

    [Fact]
    public void A_file_that_is_swapped_by_its_link_is_read_again()
    {
        var (old, young) = (Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(_bench.File))!, "old"), Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(_bench.File))!, "young"));
        Directory.CreateDirectory(Path.GetDirectoryName(_bench.File)!);
        File.WriteAllText(old, "old {{id}}");
        File.WriteAllText(young, "young {{id}}");
        File.CreateSymbolicLink(_bench.File, old);
        Assert.Equal("old INC-12", _bench.Said);
        File.Delete(_bench.File);
        File.CreateSymbolicLink(_bench.File, young);
        Assert.Equal("young INC-12", _bench.Said);
    }

    [Fact]
    public async Task Many_threads_render_while_it_is_edited()
    {
        _bench.Write("one {{id}}");
        var rendering = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 500).Select(_ => _bench.Said).ToList())).ToList();
        for (var i = 0; i < 20; i++) _bench.Write(i % 2 == 0 ? "two {{id}}" : "one {{id}}");
        var said = (await Task.WhenAll(rendering)).SelectMany(lines => lines).Distinct();
        Assert.Empty(said.Except(["one INC-12", "two INC-12", BuiltIn]));
    }

    [Fact]
    public async Task The_doctor_tells_what_is_missing_and_what_is_wrong()
    {
        _bench.Write("{{nothing}}");
        var findings = await new TemplatesCheck(_bench.Shelf).Examine(TestContext.Current.CancellationToken);
        var broken = Assert.Single(findings, finding => finding.Condition == Condition.Broken);
        Assert.Equal("slack/incident", broken.Subject);
        Assert.Contains("incident.hbs:1: there is no name 'nothing'", broken.Finding, StringComparison.Ordinal);
        Assert.Contains("built-in words stand in", broken.Cure, StringComparison.Ordinal);
        Assert.Equal(TemplateCatalogue.All.Count - 1, findings.Count(finding => finding.Condition == Condition.Warning));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_mistake_of_the_configuration() =>
        Assert.Equal("Templates:Path", Assert.Single(TemplateFolder.FindMistakes(new TemplateOptions { Path = "/nowhere/at/all" })).Key);
}
