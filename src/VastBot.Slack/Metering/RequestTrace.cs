using System.Diagnostics;

namespace VastBot.Slack;

/// <summary>One request as a span of the source <c>VastBot.Slack</c>. Its name says the kind alone; what was asked is a tag, and no tag holds a trigger or a response URL.</summary>
internal static class RequestTrace
{
    private static readonly ActivitySource Activities = new(SlackSetup.ActivitySource);

    public static Activity? Begin(SlackRequest request) =>
        Activities.StartActivity(KindOf(request), ActivityKind.Server)?.SetTag("vastbot.request", RequestScope.NameOf(request)).SetTag("vastbot.request_id", request.RequestId);

    private static string KindOf(SlackRequest request) => request switch
    {
        SlashCommand => "slack command",
        BlockAction => "slack button",
        ViewSubmission or ViewClosed => "slack form",
        GlobalShortcut or MessageAction => "slack shortcut",
        BlockSuggestion => "slack suggestions",
        _ => "slack event",
    };
}
