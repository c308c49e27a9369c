namespace VastBot.Drill.Page;

/// <summary>What the composer offers when someone types a slash.</summary>
internal static class CommandHints
{
    public static IReadOnlyList<(string Command, string What)> All { get; } =
    [
        ("/vast triage", "Find out what is wrong"),
        ("/vast health", "Is our service up?"),
        ("/vast doctor", "Is VastBot itself well?"),
        ("/vast help", "What VastBot can do"),
        ("/vast", "The likeliest next steps here"),
        ("/invite @vastbot", "Let VastBot into this channel"),
    ];
}
