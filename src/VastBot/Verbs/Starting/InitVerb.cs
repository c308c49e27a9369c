using System.CommandLine;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Terminal;
using VastBot.Settings;

namespace VastBot.Verbs.Starting;

/// <summary><c>vastbot init</c>: asks what a first configuration needs, checks it as a start would, and writes it.</summary>
internal sealed class InitVerb(SecretMasker masker) : IVerb
{
    private readonly Option<string> _output = new("--output") { Description = "The file to write; one that is there is left as it is.", HelpName = "FILE", DefaultValueFactory = _ => "appsettings.json" };
    private readonly Option<bool> _yes = new("--yes") { Description = "Ask nothing: flags, environment variables and the usual answers only." };
    private readonly Option<string> _name = new("--environment") { Description = "Name of the deployment to look after.", HelpName = "NAME", DefaultValueFactory = _ => "production" };

    private readonly InitQuestion[] _questions =
    [
        new("bot-token", "Slack:BotToken", "Slack's bot token (xoxb-…, from OAuth & Permissions)", IsSecret: true),
        new("app-token", "Slack:AppToken", "Slack's app-level token with connections:write (xapp-…)", IsSecret: true),
        new("responders", "Access:Responders:0", "Who may declare incidents and update them: a user group S… or a channel C…"),
        new("health-url", "Environments:{0}:Health:Url", "Address of the integration's health endpoint"),
        new("prometheus-url", "Environments:{0}:Prometheus:Url", "Address of the Prometheus that scrapes it"),
        new("status-page-url", "Environments:{0}:StatusPage:Url", "Address of Vast.ai's status page"),
        new("namespace", "Environments:{0}:Kubernetes:Namespace", "Kubernetes namespace of the integration", "default"),
        new("deployment", "Environments:{0}:Kubernetes:Deployment", "Name of its deployment", "vastai-integration"),
    ];

    public Command Build(OpenedThings opened)
    {
        var command = new Command("init", "Ask a few questions and write a working appsettings.json. Tokens are best given by environment variables (Slack__BotToken) or when asked.") { _name, _output, _yes };
        foreach (var question in _questions) command.Options.Add(question.Option);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (file, name) = (parsed.GetRequiredValue(_output), parsed.GetRequiredValue(_name));
        if (File.Exists(file)) throw new BadUsageException($"{file} is there already and was left as it is. Choose another name by --output, or move it away.");
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var asks = !parsed.GetValue(_yes) && !Console.IsInputRedirected;
        // The first look at the keyboard switches the terminal's own echo off: before a question stands there, not after.
        if (asks) _ = Console.KeyAvailable;
        foreach (var question in _questions)
            Take(question, name, parsed.GetValue(question.Option) ?? (question.IsSecret ? Environment.GetEnvironmentVariable(question.Variable) : null) ?? (asks ? Ask(question) : question.Usual), settings);

        // At a terminal one slip does not cost the other answers.
        var mistakes = Mistakes(settings);
        while (asks && Asked(mistakes, name) is { Count: > 0 } wrong)
        {
            foreach (var (question, mistake) in wrong)
            {
                Console.Out.WriteLine($"{mistake}");
                Take(question, name, Ask(question), settings);
            }

            mistakes = Mistakes(settings);
        }

        if (mistakes.Count > 0) throw new BadConfigurationException(mistakes);
        try
        {
            InitFile.Write(file, settings);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new BadUsageException($"{file} cannot be written: {unwritable.Message}");
        }

        Console.Out.WriteLine($"""
            {Path.GetFullPath(file)} is written; only you may read it.
              vastbot manifest    prints the Slack app's manifest, if you have no app yet
              vastbot doctor      examines everything
              vastbot run         starts the bot; then /invite @VastBot in Slack, and /vast
            """);
        return ExitCodes.Well;
    }

    private void Take(InitQuestion question, string name, string answer, Dictionary<string, string?> settings)
    {
        var (key, given) = (question.KeyFor(name), answer.Trim());
        settings.Remove(key);
        if (given.Length == 0) return;
        if (question.IsSecret) masker.Register(given);
        settings[key] = given;
    }

    /// <summary>As a start would find them.</summary>
    private static List<SettingsMistake> Mistakes(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return [.. Sections.All.SelectMany(section => section.FindMistakes(configuration)).Distinct()];
    }

    /// <summary>Each question whose answer is wrong, with the first thing that is.</summary>
    private List<(InitQuestion Question, SettingsMistake Mistake)> Asked(List<SettingsMistake> mistakes, string name) =>
    [
        .. from question in _questions
           let mistake = mistakes.Find(mistake => question.KeyFor(name).StartsWith(mistake.Key, StringComparison.OrdinalIgnoreCase))
           where mistake is not null
           select (question, mistake),
    ];

    private static string Ask(InitQuestion question)
    {
        Console.Out.Write(question.Usual.Length > 0 ? $"{question.Ask} [{question.Usual}]: " : $"{question.Ask}: ");
        var answer = question.IsSecret ? ReadHidden() : Console.In.ReadLine() ?? throw new BadUsageException("The input ended before every question was answered. Nothing was written.");
        return answer.Trim().Length > 0 ? answer : question.Usual;
    }

    private static string ReadHidden()
    {
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Out.WriteLine();
        return typed.ToString();
    }
}
