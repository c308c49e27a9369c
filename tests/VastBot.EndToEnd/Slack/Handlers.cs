using VastBot.Slack;

namespace VastBot.EndToEnd.Slack;

/// <summary>Handlers that do what the test says.</summary>
internal static class Handlers
{
    public static Message Line(string text) => new(text, []);

    public static Message WithButton(string text, string action) => new(text,
    [
        new SectionBlock { Text = new Markdown(text) },
        new ActionsBlock { Elements = [new Button { Text = "Press", ActionId = action, Value = "42" }] },
    ]);

    public static async IAsyncEnumerable<Reply> Now(params Reply[] replies)
    {
        await Task.CompletedTask;
        foreach (var reply in replies) yield return reply;
    }

    internal sealed class Verb(string verb, Func<SlashCommand, IAsyncEnumerable<Reply>> handle) : ISlashCommandHandler
    {
        public CommandUsage Usage { get; } = new(verb, "", "For tests");

        public IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken) => handle(command);
    }

    internal sealed class Press(string action, Func<BlockAction, IAsyncEnumerable<Reply>> handle, Func<Task>? record = null) : IBlockActionHandler
    {
        public string ActionId => action;

        public Permission Needs => Permission.Read;

        public async ValueTask Record(BlockAction click, CancellationToken cancellationToken) => await (record?.Invoke() ?? Task.CompletedTask);

        public IAsyncEnumerable<Reply> Handle(BlockAction click, CancellationToken cancellationToken) => handle(click);
    }

    internal sealed class Submitted(string callback, Func<ViewSubmission, IAsyncEnumerable<Reply>> handle) : IViewSubmissionHandler
    {
        public string CallbackId => callback;

        public Permission Needs => Permission.Read;

        public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission) => new Dictionary<string, string>();

        public IAsyncEnumerable<Reply> Handle(ViewSubmission submission, CancellationToken cancellationToken) => handle(submission);
    }

    internal sealed class Closing(string callback, TaskCompletionSource<ViewClosed> seen) : IViewClosedHandler
    {
        public string CallbackId => callback;

        public Task Handle(ViewClosed closed, CancellationToken cancellationToken)
        {
            seen.TrySetResult(closed);
            return Task.CompletedTask;
        }
    }

    internal sealed class Anywhere(string callback, Func<GlobalShortcut, IAsyncEnumerable<Reply>> handle) : IGlobalShortcutHandler
    {
        public string CallbackId => callback;

        public Permission Needs => Permission.Read;

        public IAsyncEnumerable<Reply> Handle(GlobalShortcut request, CancellationToken cancellationToken) => handle(request);
    }

    internal sealed class OnMessage(string callback, Func<MessageAction, IAsyncEnumerable<Reply>> handle) : IMessageActionHandler
    {
        public string CallbackId => callback;

        public Permission Needs => Permission.Read;

        public IAsyncEnumerable<Reply> Handle(MessageAction request, CancellationToken cancellationToken) => handle(request);
    }

    internal sealed class Search(string action, Func<BlockSuggestion, IReadOnlyList<Option>> suggest) : IBlockSuggestionHandler
    {
        public string ActionId => action;

        public Permission Needs => Permission.Read;

        public ValueTask<IReadOnlyList<Option>> Suggest(BlockSuggestion request, CancellationToken cancellationToken) => new(suggest(request));
    }
}
