using System.CommandLine;
using System.Text.Json;
using VastBot.Runbook.Terminal;

namespace VastBot.Verbs;

/// <summary><c>vastbot sbom</c>: what this program is made of, as CycloneDX JSON, from the lock file it was built by. Publishing writes it beside the program.</summary>
internal sealed class SbomVerb : IVerb
{
    public Command Build(OpenedThings opened)
    {
        var command = new Command("sbom", "Print the packages that this program is made of, with their hashes, as CycloneDX JSON.");
        command.SetAction(parsed =>
        {
            using var locked = typeof(SbomVerb).Assembly.GetManifestResourceStream("packages.lock.json")!;
            parsed.InvocationConfiguration.Output.WriteLine(Sbom.Of(JsonDocument.Parse(locked).RootElement, typeof(SbomVerb).Assembly.GetName().Version!.ToString(3)));
            return ExitCodes.Well;
        });
        return command;
    }
}
