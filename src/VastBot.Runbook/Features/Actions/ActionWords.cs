using System.Globalization;
using System.Text.RegularExpressions;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Calendar;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Actions;

/// <summary>What somebody typed after <c>action add</c>: the text, whose it is, and until when, in whatever order.</summary>
internal sealed partial record ActionWords(string Text, string? Owner, DateTimeOffset? Due)
{
    /// <summary>A day ends when work does, in the configured time zone.</summary>
    public static ActionWords Read(IEnumerable<string> words, DateTimeOffset now, BusinessCalendar calendar)
    {
        var text = new List<string>();
        string? owner = null;
        DateTimeOffset? due = null;
        foreach (var word in words)
        {
            if (owner is null && Mention().Match(word) is { Success: true } mention) owner = mention.Groups["id"].Value;
            else if (due is null && DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) due = End(day, calendar);
            else text.Add(Mrkdwn.Unescape(word));
        }

        // A span only where it ends the sentence: "wait 5m before retry" is text.
        if (due is null && text.Count > 1 && TypedSpan.Parse(text[^1]) is { } span)
        {
            due = End(calendar.DayOf(now.Add(span.Whole)), calendar);
            text.RemoveAt(text.Count - 1);
        }

        return new(string.Join(' ', text), owner, due);
    }

    private static DateTimeOffset End(DateOnly day, BusinessCalendar calendar) => calendar.At(day, calendar.Closes).ToUniversalTime();

    [GeneratedRegex(@"^<@(?<id>[UW][A-Z0-9]+)(\|[^>]*)?>$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();
}
