using System.CommandLine;
using VastBot.Composition;
using VastBot.Drill;
using VastBot.Practice;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Terminal;
using VastBot.Settings;

namespace VastBot.Verbs;

/// <summary>A verb that a feature of the runbook brings, with <c>--drill SCENARIO</c> added: the same verb in the practice world.</summary>
internal sealed class RunbookVerb(ITerminalVerb verb, SecretMasker masker) : IVerb
{
    private readonly Option<string> _drill = ScenarioOption.Named("--drill", "Do it in the practice world, which is started for it and ends with it.");

    public Command Build(OpenedThings opened)
    {
        var command = verb.Build(async (parsed, cancellationToken) => opened.Add(await Open(parsed, opened, cancellationToken)).Services);
        command.Options.Add(_drill);
        return command;
    }

    private TerminalServices Real()
    {
        var wanted = verb.SectionsIfSound.Count == 0 ? verb.Sections : [.. verb.Sections, .. verb.SectionsIfSound];
        try
        {
            return TerminalServices.Build(BotSettings.Read(Sections.Of(wanted), masker, Sections.Of(verb.Unchecked)), masker, practice: false, UsesSlack(wanted), keepsRecord: verb.KeepsRecord, readsReports: verb.ReadsReports);
        }
        catch (BadConfigurationException) when (verb.SectionsIfSound.Count > 0)
        {
            // What is wrong may stand in a section that can be done without; if not, this says it.
            return TerminalServices.Build(BotSettings.Read(Sections.Of(verb.Sections), masker, Sections.Of(verb.Unchecked)), masker, practice: false, UsesSlack(verb.Sections), keepsRecord: verb.KeepsRecord, readsReports: verb.ReadsReports);
        }
    }

    private static bool UsesSlack(IReadOnlyList<string> sections) => sections.Contains(SlackSections.Slack.Name);

    private async Task<TerminalServices> Open(ParseResult parsed, OpenedThings opened, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_drill) is not { } scenario) return Real();
        var world = opened.Add(await PracticeWorld.Start(new() { Scenario = scenario, App = AppManifest.Read(), Speed = verb.DrillSpeed, IsAlone = true }, cancellationToken));
        return TerminalServices.Build(BotSettings.Practice(world.Settings, masker), masker, practice: true, UsesSlack(verb.Sections) || UsesSlack(verb.SectionsIfSound), world.Clock, verb.KeepsRecord, verb.ReadsReports);
    }
}
