namespace VastBot.Slack;

/// <summary>The few sentences that the pump itself says.</summary>
internal static class PumpWords
{
    public static Message Line(string text) => new(text, []);

    public static Message Failed(string what, string requestId) =>
        Line($"Sorry, {what} failed here, and its answer is incomplete or missing. Try again; if it fails again, give whoever runs this "
            + $"bot the reference `{requestId}`.");

    public static Message PressAgain { get; } =
        Line("That form could not be opened: Slack allows three seconds and they were over. Nothing was changed. Please press again.");

    public static Message NoForm(string command) =>
        Line($"This needs a form, and Slack opens forms only from slash commands and buttons. Nothing was changed. Use `{command}` instead.");

    public static Message Busy { get; } = Line("Too much is going on here right now. Nothing was done. Please try again in a moment.");

    public static Message Unready { get; } =
        Line("I cannot work yet: Slack does not tell me who I am (`auth.test` failed). Nothing was done. Please try again; the bot's log says why.");

    /// <summary>Keeps a form and its text open, by a note at its first field.</summary>
    public static Dictionary<string, string> NotSaved(string block) =>
        new() { [block] = "Not saved yet: this took too long. Your text is still here, please submit again." };

    public static Message UnknownVerb(string command, string verb) =>
        Line(verb.Length == 0
            ? $"Nothing answers a bare `{command}` here. Try `{command} help`."
            : $"`{command}` does not know \"{Mrkdwn.Escape(verb)}\". Try `{command} help`.");

    public static Message OldButton { get; } =
        Line("This button belongs to another version of the bot and does nothing any more. Nothing was changed. Ask again for a fresh message.");

    public static Message OldForm { get; } = Line("This form belongs to another version of the bot. Nothing was changed. Please open it again.");

    public static Message WrongWorkspace { get; } = Line("This bot belongs to another workspace or app. Nothing was done.");

    /// <summary>The final state where the bot is no member, with how to invite it.</summary>
    public static Message WithInvitation(Message message, string botName)
    {
        var name = botName.Length == 0 ? "this bot" : botName;
        var note = $"I am not a member of this conversation, so this answer stays as it is. To see it live, `/invite @{name}` and ask again.";
        return message.Blocks.Count is 0 or >= 50
            ? message with { Text = message.Text + "\n" + note }
            : message with { Blocks = [.. message.Blocks, new ContextBlock { Elements = [new Markdown(note)] }] };
    }

    /// <summary>A line as a modal, for requests that came from one and have no conversation.</summary>
    public static ModalView Modal(Message message) =>
        new() { Title = "Not done", Blocks = [new SectionBlock { Text = new Markdown(message.Text) }] };

    /// <summary>A line as the whole home tab.</summary>
    public static HomeView Home(Message message) => new() { Blocks = [new SectionBlock { Text = new Markdown(message.Text) }] };
}
