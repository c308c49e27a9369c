using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>An author as a value of a template: a person can be mentioned, the bot cannot.</summary>
internal static class Who
{
    public static Person? Of(Author? author) => author is { Kind: AuthorKind.Person } ? new Person(author.Id) : null;
}
