using System.Collections;

namespace VastBot.Slack;

/// <summary>What stands on every log line of one request. Never a response URL or trigger: those are secrets.</summary>
internal sealed class RequestScope(SlackRequest request) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 5;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("RequestId", request.RequestId),
        1 => new("Request", NameOf(request)),
        2 => new("User", request.UserId),
        3 => new("Channel", request.ChannelId),
        4 => new("Team", request.TeamId),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    /// <summary>The request in words that person and log share.</summary>
    public static string NameOf(SlackRequest request) => request switch
    {
        SlashCommand { Verb: "" } command => command.Command,
        SlashCommand command => $"{command.Command} {Mrkdwn.Escape(command.Verb)}",
        BlockAction action => $"the button {action.ActionId}",
        ViewSubmission submission => $"the form {submission.CallbackId}",
        ViewClosed closed => $"closing of the form {closed.CallbackId}",
        GlobalShortcut shortcut => $"the shortcut {shortcut.CallbackId}",
        MessageAction action => $"the message shortcut {action.CallbackId}",
        BlockSuggestion suggestion => $"suggestions for {suggestion.ActionId}",
        AppHomeOpened => "the App Home",
        SlackEvent slackEvent => $"the event {slackEvent.Type}",
        _ => request.GetType().Name,
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"RequestId:{request.RequestId}";
}
