using VastBot.Runbook.Features.Evidence.Collecting;

namespace VastBot.Runbook.Features.Evidence;

/// <summary>How a collection is told to people.</summary>
internal static class EvidenceWords
{
    public static string Of(PartProgress part) => part.State switch
    {
        PartState.Running => "under way",
        PartState.Done => Files(part.Files),
        PartState.Partly => $"{Files(part.Files)}; not all of it",
        _ => "could not be collected",
    };

    public static string Masked(long count) => count switch
    {
        0 => "no secret was found in it",
        1 => "1 secret taken out",
        _ => $"{count} secrets taken out",
    };

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";
}
