using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using VastBot.Runbook.Model;
using VastBot.Runbook.Terminal;

namespace VastBot.Verbs;

/// <summary>The command line: which verb runs, and how bad usage is answered.</summary>
internal sealed class CommandLine(IReadOnlyList<IVerb> verbs)
{
    public async Task<int> Run(string[] args, OpenedThings opened, CancellationToken cancellationToken)
    {
        var root = new RootCommand("VastBot: incident response for services that depend on Vast.ai, in Slack.");
        foreach (var verb in verbs) root.Subcommands.Add(verb.Build(opened));
        root.Action = root.Subcommands[0].Action;

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction) return Explain(parsed, root);
        if (StrangeOption(parsed) is { } strange) return Explain(parsed, strange);
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken);
    }

    /// <summary>A misspelt option, which the parser takes for the verb's argument.</summary>
    private static string? StrangeOption(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).FirstOrDefault(token => token.Value.StartsWith('-'))?.Value;

    private static int Explain(ParseResult parsed, string strange)
    {
        var command = parsed.CommandResult.Command;
        Console.Error.WriteLine(Nearest.To(strange, command.Options.Select(option => option.Name)) is { } near
            ? $"There is no option '{strange}'. Did you mean '{near}'?"
            : $"There is no option '{strange}'.");
        Console.Error.WriteLine($"'vastbot {command.Name} --help' shows what it takes.");
        return ExitCodes.Usage;
    }

    private static int Explain(ParseResult parsed, RootCommand root)
    {
        var command = parsed.CommandResult.Command;
        if (command == root && parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith('-')) is { } word)
        {
            var names = root.Subcommands.Select(verb => verb.Name).ToList();
            Console.Error.WriteLine(Nearest.To(word, names) is { } near
                ? $"There is no verb '{word}'. Did you mean 'vastbot {near}'?"
                : $"There is no verb '{word}'. Choose from: {string.Join(", ", names)}.");
        }
        else
        {
            foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine(command == root ? "'vastbot --help' shows them all." : $"'vastbot {command.Name} --help' shows what it takes.");
        return ExitCodes.Usage;
    }
}
