namespace VastBot.Slack;

/// <summary>All handlers by what they answer to; two for one thing are a mistake that is found at start.</summary>
internal sealed class HandlerTable
{
    private readonly Dictionary<string, ISlashCommandHandler> _commands;
    private readonly Dictionary<string, IBlockActionHandler> _actions;
    private readonly Dictionary<string, IViewSubmissionHandler> _submissions;
    private readonly Dictionary<string, IViewClosedHandler> _closings;
    private readonly Dictionary<string, IGlobalShortcutHandler> _shortcuts;
    private readonly Dictionary<string, IMessageActionHandler> _messageActions;
    private readonly Dictionary<string, IBlockSuggestionHandler> _suggestions;
    private readonly ILookup<string, IEventHandler> _events;

    public HandlerTable(
        IEnumerable<ISlashCommandHandler> commands,
        IEnumerable<IBlockActionHandler> actions,
        IEnumerable<IViewSubmissionHandler> submissions,
        IEnumerable<IViewClosedHandler> closings,
        IEnumerable<IGlobalShortcutHandler> shortcuts,
        IEnumerable<IMessageActionHandler> messageActions,
        IEnumerable<IBlockSuggestionHandler> suggestions,
        IEnumerable<IEventHandler> events,
        IEnumerable<IAppHomeHandler> homes)
    {
        _commands = Table(commands, handler => handler.Usage.Verb, "the verb");
        _actions = Table(actions, handler => handler.ActionId, "the action");
        _submissions = Table(submissions, handler => handler.CallbackId, "submissions of the view");
        _closings = Table(closings, handler => handler.CallbackId, "closing of the view");
        _shortcuts = Table(shortcuts, handler => handler.CallbackId, "the shortcut");
        _messageActions = Table(messageActions, handler => handler.CallbackId, "the message shortcut");
        _suggestions = Table(suggestions, handler => handler.ActionId, "suggestions for");
        _events = events.ToLookup(handler => handler.EventType, StringComparer.Ordinal);
        Home = Table(homes, _ => "home", "the App Home").GetValueOrDefault("home");
    }

    public IAppHomeHandler? Home { get; }

    /// <summary>The handler of a verb, else the one for any unknown verb.</summary>
    public ISlashCommandHandler? Command(string verb) => _commands.GetValueOrDefault(verb) ?? _commands.GetValueOrDefault("*");

    public IBlockActionHandler? Action(string actionId) => _actions.GetValueOrDefault(actionId);

    public IViewSubmissionHandler? Submission(string callbackId) => _submissions.GetValueOrDefault(callbackId);

    public IViewClosedHandler? Closing(string callbackId) => _closings.GetValueOrDefault(callbackId);

    public IGlobalShortcutHandler? Shortcut(string callbackId) => _shortcuts.GetValueOrDefault(callbackId);

    public IMessageActionHandler? MessageAction(string callbackId) => _messageActions.GetValueOrDefault(callbackId);

    public IBlockSuggestionHandler? Suggestion(string actionId) => _suggestions.GetValueOrDefault(actionId);

    public IEnumerable<IEventHandler> Events(string type) => _events[type];

    /// <summary>True where whoever answers needs no more than to look, so that answering twice would change nothing.</summary>
    public bool OnlyReads(SlackRequest request) => request switch
    {
        SlashCommand command => Command(command.Verb) is not { Usage.Needs: not Permission.Read },
        BlockAction action => Action(action.ActionId) is not { Needs: not Permission.Read },
        BlockSuggestion => true,
        _ => false,
    };

    private static Dictionary<string, T> Table<T>(IEnumerable<T> handlers, Func<T, string> key, string what)
        where T : notnull
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var handler in handlers)
        {
            if (table.TryAdd(key(handler), handler)) continue;
            var (one, other) = (table[key(handler)].GetType().Name, handler.GetType().Name);
            throw new InvalidOperationException($"Two handlers answer {what} \"{key(handler)}\": {one} and {other}.");
        }

        return table;
    }
}
