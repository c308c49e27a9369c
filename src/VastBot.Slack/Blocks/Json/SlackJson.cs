using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>
/// Generated (de)serialisers of everything Slack sends and gets; no reflection, so trimming and ahead-of-time compilation are safe.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ActionsBlock))]
[JsonSerializable(typeof(AlertBlock))]
[JsonSerializable(typeof(Block))]
[JsonSerializable(typeof(BlockElement))]
[JsonSerializable(typeof(Button))]
[JsonSerializable(typeof(ChannelMultiSelectMenu))]
[JsonSerializable(typeof(ChannelSelectMenu))]
[JsonSerializable(typeof(CheckboxGroup))]
[JsonSerializable(typeof(ConfirmationDialog))]
[JsonSerializable(typeof(ContextBlock))]
[JsonSerializable(typeof(ConversationFilter))]
[JsonSerializable(typeof(ConversationMultiSelectMenu))]
[JsonSerializable(typeof(ConversationSelectMenu))]
[JsonSerializable(typeof(DatePicker))]
[JsonSerializable(typeof(DateTimePicker))]
[JsonSerializable(typeof(DispatchActionConfig))]
[JsonSerializable(typeof(DividerBlock))]
[JsonSerializable(typeof(EmailTextInput))]
[JsonSerializable(typeof(ExternalMultiSelectMenu))]
[JsonSerializable(typeof(ExternalSelectMenu))]
[JsonSerializable(typeof(FileInput))]
[JsonSerializable(typeof(HeaderBlock))]
[JsonSerializable(typeof(HomeView))]
[JsonSerializable(typeof(IContextElement))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(ImageBlock))]
[JsonSerializable(typeof(ImageElement))]
[JsonSerializable(typeof(InputBlock))]
[JsonSerializable(typeof(Markdown))]
[JsonSerializable(typeof(MarkdownBlock))]
[JsonSerializable(typeof(MessageMetadata))]
[JsonSerializable(typeof(ModalView))]
[JsonSerializable(typeof(NumberCell))]
[JsonSerializable(typeof(NumberInput))]
[JsonSerializable(typeof(Option))]
[JsonSerializable(typeof(OptionGroup))]
[JsonSerializable(typeof(OverflowMenu))]
[JsonSerializable(typeof(PlainText))]
[JsonSerializable(typeof(PlainTextInput))]
[JsonSerializable(typeof(RadioButtonGroup))]
[JsonSerializable(typeof(RichTextBlock))]
[JsonSerializable(typeof(RichTextBroadcast))]
[JsonSerializable(typeof(RichTextCell))]
[JsonSerializable(typeof(RichTextChannel))]
[JsonSerializable(typeof(RichTextColor))]
[JsonSerializable(typeof(RichTextDate))]
[JsonSerializable(typeof(RichTextElement))]
[JsonSerializable(typeof(RichTextEmoji))]
[JsonSerializable(typeof(RichTextInput))]
[JsonSerializable(typeof(RichTextLeaf))]
[JsonSerializable(typeof(RichTextLink))]
[JsonSerializable(typeof(RichTextList))]
[JsonSerializable(typeof(RichTextPreformatted))]
[JsonSerializable(typeof(RichTextQuote))]
[JsonSerializable(typeof(RichTextSection))]
[JsonSerializable(typeof(RichTextStyle))]
[JsonSerializable(typeof(RichTextText))]
[JsonSerializable(typeof(RichTextUser))]
[JsonSerializable(typeof(RichTextUserGroup))]
[JsonSerializable(typeof(SectionBlock))]
[JsonSerializable(typeof(SlackFile))]
[JsonSerializable(typeof(StaticMultiSelectMenu))]
[JsonSerializable(typeof(StaticSelectMenu))]
[JsonSerializable(typeof(TableBlock))]
[JsonSerializable(typeof(TableCell))]
[JsonSerializable(typeof(TableColumn))]
[JsonSerializable(typeof(TextCell))]
[JsonSerializable(typeof(TextObject))]
[JsonSerializable(typeof(TimePicker))]
[JsonSerializable(typeof(UrlTextInput))]
[JsonSerializable(typeof(UserMultiSelectMenu))]
[JsonSerializable(typeof(UserSelectMenu))]
[JsonSerializable(typeof(AuthTest))]
[JsonSerializable(typeof(TeamInfo))]
[JsonSerializable(typeof(IReadOnlyList<TeamInfo>))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(IReadOnlyList<HistoryMessage>))]
[JsonSerializable(typeof(IReadOnlyList<ScheduledMessage>))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(IReadOnlyList<Conversation>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(ViewInfo))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(IReadOnlyList<UserGroup>))]
[JsonSerializable(typeof(Bookmark))]
[JsonSerializable(typeof(IReadOnlyList<Bookmark>))]
[JsonSerializable(typeof(IReadOnlyList<UploadedFile>))]
[JsonSerializable(typeof(CanvasContent))]
[JsonSerializable(typeof(ResponseBody))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    /// <summary>Writes text as it is instead of as \u escapes; Slack reads JSON, never HTML.</summary>
    public static SlackJson Wire => Relaxed.Context;

    // In a class of its own: static members of a class in several files start in no certain order.
    private static class Relaxed
    {
        public static readonly SlackJson Context =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
