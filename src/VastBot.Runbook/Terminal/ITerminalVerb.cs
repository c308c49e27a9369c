using System.CommandLine;

namespace VastBot.Runbook.Terminal;

/// <summary>A verb of the command line: <c>vastbot triage</c>. It lives in the feature it belongs to; the program only collects it.</summary>
public interface ITerminalVerb
{
    /// <summary>The sections of the configuration that it uses; a mistake in any other is no obstacle to it.</summary>
    IReadOnlyList<string> Sections => ["Environments", "Triage"];

    /// <summary>Sections that it uses where nothing is wrong with them, and can do without: Slack may be what is down.</summary>
    IReadOnlyList<string> SectionsIfSound => [];

    /// <summary>Does it write the record, as the bot does? Else it only looks at it.</summary>
    bool KeepsRecord => false;

    /// <summary>How many times faster the practice clock runs while it practises.</summary>
    double DrillSpeed => 1;

    /// <summary>Sections of which it reads single keys, whatever else is wrong there: they are not checked.</summary>
    IReadOnlyList<string> Unchecked => [];

    /// <summary>Whether it reads the triage reports that the bot has stored.</summary>
    bool ReadsReports => false;

    /// <summary>
    /// Builds the command. <paramref name="open"/> is called when the command runs, not before: what the person typed may decide which
    /// configuration the services live by.
    /// </summary>
    Command Build(OpenServices open);
}
