using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What a person wrote for the public, or is offered.</summary>
/// <param name="Headline">What the page calls the incident.</param>
/// <param name="Words">Empty: the template's own.</param>
/// <param name="Notify">The page is to mail those who asked for it.</param>
internal sealed record PublicTextEntry(string Headline, string Words, bool Notify)
{
    public const string HeadlineField = "headline";
    public const string WordsField = "words";
    public const string NotifyField = "notify";

    /// <summary>What was proposed last, else the words that stand ready. Inner words are never offered: they are not meant for everyone.</summary>
    public static PublicTextEntry From(Incident incident, string headline) => new(
        incident.PublicText is { Headline.Length: > 0 } text ? text.Headline : headline,
        incident.PublicText is { Stage: not PublicTextStage.Published } open ? open.Words : "",
        Notify: false);

    public static PublicTextEntry Read(ViewState state) => new(state.Typed(HeadlineField), state.Typed(WordsField), state.IsTicked(NotifyField));
}
