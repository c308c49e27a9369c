using System.CommandLine;
using VastBot.Drill;
using VastBot.Runbook.Model;

namespace VastBot.Verbs;

/// <summary>An option that takes the name of a scenario.</summary>
internal static class ScenarioOption
{
    public static Option<string> Named(string name, string description)
    {
        var option = new Option<string>(name) { Description = $"{description} One of: {string.Join(", ", Scenarios.All)}.", HelpName = "SCENARIO" };
        option.CompletionSources.Add(_ => Scenarios.All.Select(scenario => new System.CommandLine.Completions.CompletionItem(scenario)));
        option.Validators.Add(result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (result.Tokens.Count != 1 || Scenarios.All.Contains(word)) return;
            result.AddError(Nearest.To(word, Scenarios.All) is { } near
                ? $"There is no scenario '{word}'. Did you mean '{near}'?"
                : $"There is no scenario '{word}'. Choose from: {string.Join(", ", Scenarios.All)}.");
        });
        return option;
    }
}
