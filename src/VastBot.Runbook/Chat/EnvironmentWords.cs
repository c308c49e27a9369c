using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>What a person reads who named an environment that there is not.</summary>
internal static class EnvironmentWords
{
    public static Message NotFound(string asked, IEnvironments environments, OutsideText outside, string nothingDone)
    {
        var text = $"{outside.Line(Sentence(asked, environments), 900)} {nothingDone}";
        return new(text, [new SectionBlock { Text = new Markdown(text) }]);
    }

    /// <summary>The same as one sentence of plain text, for a terminal.</summary>
    public static string Sentence(string asked, IEnvironments environments)
    {
        if (environments.Names.Count == 0)
            return "No environment is configured: set Environments:<name>:… and start again.";
        var meant = Nearest.To(asked, environments.Names) is { } near ? $" Did you mean '{near}'?" : "";
        return $"There is no environment '{asked}'.{meant} There are: {string.Join(", ", All(environments))}.";
    }

    /// <summary>Every name, the default one marked.</summary>
    public static IEnumerable<string> All(IEnvironments environments) => environments.Names.Select((name, i) => i == 0 ? $"{name} (the default)" : name);
}
