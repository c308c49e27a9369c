using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Page;

/// <summary>One message on the page. Public only because components are.</summary>
public sealed class MessageModel
{
    internal MessageModel(PageModel page, Message message, bool inThread)
    {
        Page = page;
        Message = message;
        InThread = inThread;
    }

    internal PageModel Page { get; }

    internal Message Message { get; }

    internal bool InThread { get; }

    internal Member Author => Page.State.Member(Message.UserId)!;

    internal bool IsPinned => Page.Channel.Pins.Contains(Message.Ts);

    internal int ReplyCount => InThread ? 0 : Page.Channel.Replies(Message.Ts).Count(r => r.IsVisibleTo(Page.Me.Id));
}
