using System.Globalization;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What an offer's message is told when its workaround is off: where it stands, who did it, when.</summary>
internal sealed record TakenOffer(PostedMessage Message, Author By, DateTimeOffset At)
{
    private const char Between = '\u001f';

    public static string Write(PostedMessage message, JournalEntry entry) =>
        string.Join(Between, message.Channel, message.TimeStamp, $"{entry.By.Kind}", entry.By.Id, entry.At.ToString("O", CultureInfo.InvariantCulture));

    public static TakenOffer? Read(string payload) =>
        payload.Split(Between) is [var channel, var stamp, var kind, var who, var at]
        && Enum.TryParse<AuthorKind>(kind, out var author) && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var when)
            ? new TakenOffer(new PostedMessage(channel, stamp), new Author(author, who), when)
            : null;
}
