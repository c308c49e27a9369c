namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>Who did it.</summary>
internal sealed record Author(AuthorKind Kind, string Id)
{
    public static Author Bot { get; } = new(AuthorKind.Bot, "vastbot");

    public static Author Person(string userId) => new(AuthorKind.Person, userId);
}
