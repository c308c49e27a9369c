using VastBot.Drill.Workspace;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>Slack waits three seconds; on a busy machine that may be too short for a form, which then asks to be sent again.</summary>
internal static class TooLate
{
    public static bool Is(WorkspaceServer workspace, string view) =>
        workspace.State.FindView(view, null) is { } shown && (shown.Trouble is not null || shown.Errors.Values.Any(error => error.Contains("submit again", StringComparison.Ordinal)));
}
