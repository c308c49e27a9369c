namespace VastBot.Slack;

/// <summary>
/// Slack's Web API. Every call throws <see cref="SlackException"/> for whatever Slack or the way to it says against it, and waits by itself
/// where Slack asks to slow down. Source: docs.slack.dev, reference "Web API methods".
/// </summary>
public interface ISlackApi
{
    /// <summary>Who this token is.</summary>
    IAuthApi Auth { get; }

    /// <summary>Messages.</summary>
    IChatApi Chat { get; }

    /// <summary>Channels and direct messages.</summary>
    IConversationsApi Conversations { get; }

    /// <summary>Modals and home tabs.</summary>
    IViewsApi Views { get; }

    /// <summary>People.</summary>
    IUsersApi Users { get; }

    /// <summary>User groups.</summary>
    IUserGroupsApi UserGroups { get; }

    /// <summary>Pinned messages.</summary>
    IPinsApi Pins { get; }

    /// <summary>Links at the top of a channel.</summary>
    IBookmarksApi Bookmarks { get; }

    /// <summary>Emoji under messages.</summary>
    IReactionsApi Reactions { get; }

    /// <summary>Files.</summary>
    IFilesApi Files { get; }

    /// <summary>Canvases.</summary>
    ICanvasesApi Canvases { get; }

    /// <summary>The app itself: Socket Mode addresses.</summary>
    IAppsApi Apps { get; }

    /// <summary>The workspace.</summary>
    ITeamApi Team { get; }

    /// <summary>Answers by <c>response_url</c>.</summary>
    IResponsesApi Responses { get; }
}
