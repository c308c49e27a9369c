using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace VastBot.Slack.Tests;

/// <summary>Handlers whose replies the test decides.</summary>
internal static class Handlers
{
    public static async IAsyncEnumerable<Reply> Now(params Reply[] replies)
    {
        await Task.CompletedTask;
        foreach (var reply in replies) yield return reply;
    }

    public static async IAsyncEnumerable<Reply> Fails(params Reply[] first)
    {
        await Task.CompletedTask;
        foreach (var reply in first) yield return reply;
        throw new InvalidOperationException("The handler is broken.");
    }

    public static async IAsyncEnumerable<Reply> From(Channel<Reply> source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var reply in source.Reader.ReadAllAsync(cancellationToken)) yield return reply;
    }

    public static Reply.Channel Said(string text) => new(new Message(text, []));

    public static Reply.Ephemeral Whispered(string text) => new(new Message(text, []));

    public static ModalView Modal(string title) => new() { Title = title, Blocks = [new DividerBlock()] };

    internal sealed class Command(string verb, Func<SlashCommand, IAsyncEnumerable<Reply>> handle, Permission needs = Permission.Read) : ISlashCommandHandler
    {
        public CommandUsage Usage { get; } = new(verb, "", "For tests", needs);

        public bool AnswersAtOnce { get; init; }

        public IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken) => handle(command);
    }

    internal sealed class Action(string actionId, Func<BlockAction, IAsyncEnumerable<Reply>> handle, Permission needs = Permission.Read) : IBlockActionHandler
    {
        public string ActionId => actionId;

        public Permission Needs => needs;

        public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) => handle(action);
    }

    internal sealed class Form(
        string callbackId,
        Func<ViewSubmission, IAsyncEnumerable<Reply>> handle,
        Func<ViewSubmission, Dictionary<string, string>>? validate = null,
        Permission needs = Permission.Read) : IViewSubmissionHandler
    {
        public string CallbackId => callbackId;

        public Permission Needs => needs;

        public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission) => validate?.Invoke(submission) ?? [];

        public IAsyncEnumerable<Reply> Handle(ViewSubmission submission, CancellationToken cancellationToken) => handle(submission);
    }

    internal sealed class Event(string type, Func<SlackEvent, Task> handle) : IEventHandler
    {
        public string EventType => type;

        public Permission? Needs => Permission.Read;

        public Task Handle(SlackEvent slackEvent, CancellationToken cancellationToken) => handle(slackEvent);
    }
}
