namespace VastBot.Runbook.Outside.Publishing;

/// <summary>An incident as the page has it, with the marks that we put there.</summary>
internal sealed record StatuspageEntry(string Id, Uri? Link, IReadOnlyDictionary<string, string> Marks)
{
    public bool Bears(string mark, string value) => Marks.TryGetValue(mark, out var found) && found == value;
}
