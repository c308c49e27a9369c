namespace VastBot.Slack;

/// <summary>The methods that this library calls. Tiers: docs.slack.dev, page of each method.</summary>
internal static class SlackMethods
{
    public static readonly SlackMethod AuthTest = new("auth.test", Pace.Cheap, Repeat.Safe);
    public static readonly SlackMethod AuthTeamsList = new("auth.teams.list", Pace.Tier2, Repeat.Safe);

    /// <summary>The receiver has a back-off of its own.</summary>
    public static readonly SlackMethod AppsConnectionsOpen = new("apps.connections.open", Pace.Sockets, Repeat.Never);
    public static readonly SlackMethod TeamInfo = new("team.info", Pace.Tier3, Repeat.Safe);

    public static readonly SlackMethod ChatPostMessage = new("chat.postMessage", Pace.Posts, Repeat.Unsent);
    public static readonly SlackMethod ChatUpdate = new("chat.update", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ChatDelete = new("chat.delete", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ChatPostEphemeral = new("chat.postEphemeral", Pace.Tier4, Repeat.Unsent);
    public static readonly SlackMethod ChatScheduleMessage = new("chat.scheduleMessage", Pace.Tier3, Repeat.Unsent);
    public static readonly SlackMethod ChatDeleteScheduledMessage = new("chat.deleteScheduledMessage", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ChatScheduledMessagesList = new("chat.scheduledMessages.list", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ChatGetPermalink = new("chat.getPermalink", Pace.Cheap, Repeat.Safe);

    public static readonly SlackMethod ConversationsCreate = new("conversations.create", Pace.Tier2, Repeat.Unsent);
    public static readonly SlackMethod ConversationsInvite = new("conversations.invite", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ConversationsJoin = new("conversations.join", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ConversationsSetTopic = new("conversations.setTopic", Pace.Tier2, Repeat.Safe);
    public static readonly SlackMethod ConversationsSetPurpose = new("conversations.setPurpose", Pace.Tier2, Repeat.Safe);
    public static readonly SlackMethod ConversationsRename = new("conversations.rename", Pace.Tier2, Repeat.Safe);
    public static readonly SlackMethod ConversationsArchive = new("conversations.archive", Pace.Tier2, Repeat.Safe);
    public static readonly SlackMethod ConversationsHistory = new("conversations.history", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ConversationsReplies = new("conversations.replies", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ConversationsInfo = new("conversations.info", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ConversationsList = new("conversations.list", Pace.Tier2, Repeat.Safe);
    public static readonly SlackMethod ConversationsMembers = new("conversations.members", Pace.Tier4, Repeat.Safe);
    public static readonly SlackMethod ConversationsOpen = new("conversations.open", Pace.Tier3, Repeat.Safe);

    public static readonly SlackMethod ViewsOpen = new("views.open", Pace.Tier4, Repeat.Never);
    public static readonly SlackMethod ViewsPush = new("views.push", Pace.Tier4, Repeat.Never);
    public static readonly SlackMethod ViewsUpdate = new("views.update", Pace.Tier4, Repeat.Safe);

    /// <summary>With a hash, a second attempt would meet the first one's new hash.</summary>
    public static readonly SlackMethod ViewsUpdateByHash = new("views.update", Pace.Tier4, Repeat.Unsent);
    public static readonly SlackMethod ViewsPublish = new("views.publish", Pace.Tier4, Repeat.Safe);
    public static readonly SlackMethod ViewsPublishByHash = new("views.publish", Pace.Tier4, Repeat.Unsent);

    public static readonly SlackMethod UsersInfo = new("users.info", Pace.Tier4, Repeat.Safe);
    public static readonly SlackMethod UsersLookupByEmail = new("users.lookupByEmail", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod UserGroupsList = new("usergroups.list", Pace.Tier2, Repeat.Safe);
    public static readonly SlackMethod UserGroupsUsersList = new("usergroups.users.list", Pace.Tier2, Repeat.Safe);

    public static readonly SlackMethod PinsAdd = new("pins.add", Pace.Tier2, Repeat.Safe);
    public static readonly SlackMethod BookmarksAdd = new("bookmarks.add", Pace.Tier2, Repeat.Unsent);
    public static readonly SlackMethod BookmarksList = new("bookmarks.list", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ReactionsAdd = new("reactions.add", Pace.Tier3, Repeat.Safe);

    public static readonly SlackMethod FilesGetUploadUrl = new("files.getUploadURLExternal", Pace.Tier4, Repeat.Safe);
    public static readonly SlackMethod FilesCompleteUpload = new("files.completeUploadExternal", Pace.Tier4, Repeat.Unsent);
    public static readonly SlackMethod CanvasesCreate = new("canvases.create", Pace.Tier2, Repeat.Unsent);
    public static readonly SlackMethod CanvasesAccessSet = new("canvases.access.set", Pace.Tier3, Repeat.Safe);
    public static readonly SlackMethod ConversationsCanvasesCreate = new("conversations.canvases.create", Pace.Tier2, Repeat.Unsent);
}
