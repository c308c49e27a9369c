using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Page.Text;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Page;

/// <summary>What the page shows at this moment to this person. Public only because components are.</summary>
public sealed class PageModel
{
    internal PageModel(WorkspaceServer server, IQueryCollection query)
    {
        Server = server;
        State = server.State;
        Me = State.Member(query["as"]) is { IsBot: false } member ? member : State.Member(PracticeIds.Responder)!;
        Open = [.. State.Channels.Where(c => !c.IsDirect && c.IsOpenTo(Me))];
        Direct = State.Channels.Find(c => c.IsDirect && c.Name == Me.Id)!;
        Channel = State.Channel(query["c"]) is { } asked && (asked == Direct || Open.Contains(asked)) ? asked : Open is [var first, ..] ? first : Direct;
        IsHome = query.ContainsKey("home");
        Parent = IsHome ? null : Channel.Find(query["thread"].ToString());
        Names = new Names(State, Me.Id);
    }

    internal WorkspaceServer Server { get; }

    internal WorkspaceState State { get; }

    internal World World => Server.World;

    internal Member Me { get; }

    internal Channel Channel { get; }

    /// <summary>The person's direct conversation with the bot.</summary>
    internal Channel Direct { get; }

    internal IReadOnlyList<Channel> Open { get; }

    internal bool IsHome { get; }

    /// <summary>The message whose thread is open beside the conversation.</summary>
    internal Message? Parent { get; }

    internal Names Names { get; }

    internal View? Modal => State.StackOf(Me.Id) is [.., var top] ? top : null;

    internal int ModalDepth => State.StackOf(Me.Id).Count;

    internal View? Home => State.Homes.GetValueOrDefault(Me.Id);

    internal IEnumerable<Message> Shown => Channel.Messages.Where(m => (!m.IsReply || m.Broadcast) && m.IsVisibleTo(Me.Id));

    internal IEnumerable<Message> Replies => Channel.Replies(Parent!.Ts).Where(m => m.IsVisibleTo(Me.Id));

    internal string Heading => IsHome || Channel.IsDirect ? "VastBot" : (Channel.IsPrivate ? "" : "# ") + Channel.Name;

    /// <summary>The page's address with another person, channel, thread or tab.</summary>
    internal string Link(string? user = null, string? channel = null, string? thread = null, bool home = false)
    {
        var address = $"/?as={user ?? Me.Id}";
        return home ? address + "&home=1" : $"{address}&c={channel ?? Channel.Id}{(thread is null ? "" : "&thread=" + thread)}";
    }

    internal MarkupString Mrkdwn(string? text) => Text.Mrkdwn.Render(text ?? "", Names);

    /// <summary>A text object of Block Kit.</summary>
    internal MarkupString TextOf(JsonElement? text) => text is { } t
        ? t.Text("type") == "mrkdwn" ? Mrkdwn(t.Text("text")) : Plain(t.Text("text") ?? "")
        : default;

    internal static MarkupString Time(string ts)
    {
        var unix = (long)decimal.Parse(ts, CultureInfo.InvariantCulture);
        return new MarkupString(Html.Date(unix, "{time}", null, DateTimeOffset.FromUnixTimeSeconds(unix).ToString("HH:mm", CultureInfo.InvariantCulture) + " UTC"));
    }

    /// <summary>Plain text: emoji by name and line ends, and nothing else.</summary>
    private static MarkupString Plain(string text)
    {
        foreach (var name in text.Split(':')) if (EmojiNames.Find(name) is { } emoji) text = text.Replace($":{name}:", emoji, StringComparison.Ordinal);
        return new MarkupString(Emoji.Show(text).Replace("\n", "<br>", StringComparison.Ordinal));
    }

    /// <summary>A sign of the page's own.</summary>
    internal static MarkupString Sign(string emoji) => new(Emoji.One(emoji));
}
