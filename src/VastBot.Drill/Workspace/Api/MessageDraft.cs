using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Reads the message that a call wants to post, and refuses what Slack refuses.</summary>
internal static class MessageDraft
{
    public static (Message? Draft, ApiAnswer? Refusal) Read(ApiCall call, WorkspaceState state)
    {
        var (blocks, badBlocks) = Content.Blocks(call, state);
        if (badBlocks is not null) return (null, badBlocks);
        var (metadata, badMetadata) = Content.Metadata(call);
        if (badMetadata is not null) return (null, badMetadata);
        var text = call.Text("text");
        var markdown = call.TextOrNull("markdown_text");
        if (markdown is not null && (text.Length > 0 || blocks is not null)) return (null, ApiAnswer.Refuse("markdown_text_conflict"));
        if (markdown?.Length > 12_000) return (null, ApiAnswer.Refuse("msg_too_long"));
        text = markdown ?? text;
        if (text.Length == 0 && blocks is not { } b) return (null, ApiAnswer.Refuse("no_text"));
        if (text.Length == 0 && blocks?.GetArrayLength() == 0) return (null, ApiAnswer.Refuse("no_text"));
        return (new Message
        {
            UserId = PracticeIds.BotUser,
            BotId = PracticeIds.Bot,
            Text = text.Length > Content.TextLimit ? text[..Content.TextLimit] : text,
            Blocks = blocks?.GetArrayLength() == 0 ? null : blocks,
            Metadata = metadata,
            ThreadTs = call.TextOrNull("thread_ts"),
            Broadcast = call.Flag("reply_broadcast"),
        }, null);
    }
}
