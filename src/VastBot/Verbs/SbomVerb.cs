using System.CommandLine;
using System.Text.Json;
using VastBot.Runbook.Terminal;

namespace VastBot.Verbs;

/// <summary><c>vastbot sbom</c>: what this program is made of, as CycloneDX JSON, from the lock file it was built by and the runtime that it brings. Publishing writes it beside the program.</summary>
internal sealed class SbomVerb : IVerb
{
    public Command Build(OpenedThings opened)
    {
        var command = new Command("sbom", "Print the packages that this program is made of, with their hashes, as CycloneDX JSON.");
        command.SetAction(parsed =>
        {
            using var locked = typeof(SbomVerb).Assembly.GetManifestResourceStream("packages.lock.json")!;
            var dependencies = Path.Combine(AppContext.BaseDirectory, "VastBot.deps.json");
            parsed.InvocationConfiguration.Output.WriteLine(Sbom.Of(
                JsonDocument.Parse(locked).RootElement,
                typeof(SbomVerb).Assembly.GetName().Version!.ToString(3),
                File.Exists(dependencies) ? JsonElement.Parse(File.ReadAllText(dependencies)) : null));
            return ExitCodes.Well;
        });
        return command;
    }
}
