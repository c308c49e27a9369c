using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Slack;

namespace VastBot.EndToEnd.Conformance;

/// <summary>The conformance script's app on VastBot.Slack. <c>Bolt/app.mjs</c> is the same app on Slack's own client: change both or neither.</summary>
internal static class ScriptedLibrary
{
    private static readonly ModalView FormView = new()
    {
        CallbackId = "form", Title = "Form", Submit = "Send",
        Blocks =
        [
            new InputBlock { BlockId = "name", Label = "Name", Element = new PlainTextInput { ActionId = "name" } },
            new InputBlock { BlockId = "pick", Label = "Pick", Optional = true, Element = new ExternalSelectMenu { ActionId = "pick", MinQueryLength = 0 } },
            new ActionsBlock { BlockId = "row", Elements = [new Button { ActionId = "details", Text = "Details", Value = "7" }] },
        ],
    };

    public static void Add(IServiceCollection services) => services
        .AddSlashCommand<Hello>().AddSlashCommand<Card>().AddSlashCommand<OpenForm>().AddSlashCommand<SendFile>().AddSlashCommand<Wave>()
        .AddBlockAction<Press>().AddBlockAction<Details>().AddViewSubmission<Form>().AddAppHome<Home>()
        .AddGlobalShortcut<Ask>().AddMessageAction<Quote>().AddBlockSuggestion<Pick>();

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };

    private static ModalView Modal(string id, string title, string text) => new() { CallbackId = id, Title = title, Blocks = [Section(text)] };

    private static async IAsyncEnumerable<Reply> Answer(params Reply[] replies)
    {
        await Task.CompletedTask;
        foreach (var reply in replies) yield return reply;
    }

    internal sealed class Hello : ISlashCommandHandler
    {
        public CommandUsage Usage { get; } = new("hello", "", "Greets");

        public IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken) =>
            Answer(new Reply.Ephemeral(new Message($"Hello {Mrkdwn.User(command.UserId)}", [])));
    }

    internal sealed class Card : ISlashCommandHandler
    {
        public CommandUsage Usage { get; } = new("card", "", "Posts a card");

        public IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken) => Answer(new Reply.Channel(new Message(
            "A card", [Section("*A card*"), new ActionsBlock { BlockId = "row", Elements = [new Button { ActionId = "press", Text = "Press", Value = "42" }] }])));
    }

    internal sealed class OpenForm : ISlashCommandHandler
    {
        public CommandUsage Usage { get; } = new("form", "", "Opens a form");

        public IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken) => Answer(new Reply.Modal(FormView));
    }

    internal sealed class SendFile(ISlackApi slack) : ISlashCommandHandler
    {
        public CommandUsage Usage { get; } = new("file", "", "Uploads a file");

        public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var content = "line one\nline two\n"u8.ToArray();
            var file = new FileContent { FileName = "report.txt", Title = "Report", Open = () => new MemoryStream(content), Length = content.Length };
            await slack.Files.Upload(new FileUpload { Files = [file], ChannelId = command.ChannelId, InitialComment = "The report" }, cancellationToken);
            yield break;
        }
    }

    internal sealed class Wave : ISlashCommandHandler
    {
        public CommandUsage Usage { get; } = new("wave", "", "Waves back");

        public IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken) =>
            Answer(new Reply.Channel(new Message($"Waving at {Mrkdwn.User(command.UserId)}", [])));
    }

    internal sealed class Press : IBlockActionHandler
    {
        public string ActionId => "press";

        public Permission Needs => Permission.Read;

        public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken)
        {
            var text = $"Pressed {action.Value} by {Mrkdwn.User(action.UserId)}";
            return Answer(new Reply.Original(new Message(text, [Section(text)])), new Reply.Thread(new Message("Noted", [])));
        }
    }

    internal sealed class Details : IBlockActionHandler
    {
        public string ActionId => "details";

        public Permission Needs => Permission.Read;

        public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) =>
            Answer(new Reply.Modal(Modal("details", "Details", $"Details of {action.Value}")));
    }

    internal sealed class Form : IViewSubmissionHandler
    {
        public string CallbackId => "form";

        public Permission Needs => Permission.Read;

        public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission) =>
            Name(submission) == "bad" ? new Dictionary<string, string> { ["name"] = "Not bad, please." } : [];

        public IAsyncEnumerable<Reply> Handle(ViewSubmission submission, CancellationToken cancellationToken) => Name(submission) switch
        {
            "more" => Answer(new Reply.Modal(Modal("more", "More", "More to say"))),
            "thanks" => Answer(new Reply.Modal(Modal("thanks", "Thanks", "Thanks, thanks")) { Place = ModalPlace.InPlace }),
            "away" => Answer(new Reply.CloseModals()),
            _ => Answer(),
        };

        private static string? Name(ViewSubmission submission) => submission.State.Text("name", "name");
    }

    internal sealed class Ask : IGlobalShortcutHandler
    {
        public string CallbackId => "ask";

        public Permission Needs => Permission.Read;

        public IAsyncEnumerable<Reply> Handle(GlobalShortcut request, CancellationToken cancellationToken) => Answer(new Reply.Modal(FormView));
    }

    internal sealed class Quote : IMessageActionHandler
    {
        public string CallbackId => "quote";

        public Permission Needs => Permission.Read;

        public IAsyncEnumerable<Reply> Handle(MessageAction request, CancellationToken cancellationToken) =>
            Answer(new Reply.Ephemeral(new Message($"You chose: {request.MessageText}", [])));
    }

    internal sealed class Pick : IBlockSuggestionHandler
    {
        public string ActionId => "pick";

        public Permission Needs => Permission.Read;

        public ValueTask<IReadOnlyList<Option>> Suggest(BlockSuggestion request, CancellationToken cancellationToken) =>
            new([.. new[] { "one", "two" }.Select(word => new Option { Text = new PlainText($"{request.Value} {word}"), Value = word })]);
    }

    internal sealed class Home : IAppHomeHandler
    {
        public Permission Needs => Permission.Read;

        public async IAsyncEnumerable<HomeView> Draw(AppHomeOpened opened, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return new HomeView { Blocks = [Section($"Home of {Mrkdwn.User(opened.UserId)}")] };
        }
    }
}
