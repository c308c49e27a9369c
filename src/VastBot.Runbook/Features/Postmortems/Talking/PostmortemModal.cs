using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems.Talking;

/// <summary>The form: what people said before stands in it.</summary>
internal sealed class PostmortemModal(OutsideText outside, PracticeMark practice)
{
    public const string CallbackId = "postmortem.form";
    public const string Field = "text";
    public const string Summary = "summary";
    public const string RootCause = "root-cause";
    public const string UsersAffected = "users-affected";
    public const string Revenue = "revenue";
    private const int MostText = 3000;

    public ModalView Of(Incident incident)
    {
        var words = incident.Postmortem?.Words ?? new();
        var next = (incident.Postmortem?.Version ?? 0) + 1;
        return new()
        {
            CallbackId = CallbackId,
            PrivateMetadata = $"{incident.Id} {incident.Postmortem?.Version ?? 0}",
            Title = practice.IsPractice ? $"{PracticeMark.Word}: postmortem" : "Postmortem",
            Submit = "Publish",
            Close = "Cancel",
            Blocks =
            [
                new SectionBlock { Text = new Markdown($"*{incident.Id}* {outside.Line(incident.Title, 200)}\nTimeline, times and what was tried come from the record. This becomes version {Math.Max(2, next)}; earlier ones stay.") },
                Input(Summary, "Summary", "What happened, in two sentences", words.Summary, lines: true),
                Input(RootCause, "Root cause", "Why it happened", words.RootCause, lines: true),
                Input(UsersAffected, "Users affected", "About how many, and how", words.UsersAffected, lines: false),
                Input(Revenue, "Revenue", "What it cost, or “none”", words.Revenue, lines: false),
            ],
        };
    }

    public static PostmortemWords Read(ViewState state) => new(Text(state, Summary), Text(state, RootCause), Text(state, UsersAffected), Text(state, Revenue));

    private static string Text(ViewState state, string block) => state.Text(block, Field)?.Trim() ?? "";

    private static InputBlock Input(string block, string label, string hint, string before, bool lines) => new()
    {
        BlockId = block,
        Label = label,
        Optional = true,
        Element = new PlainTextInput { ActionId = Field, Multiline = lines, MaxLength = MostText, InitialValue = before.Length == 0 ? null : before, Placeholder = hint },
    };
}
