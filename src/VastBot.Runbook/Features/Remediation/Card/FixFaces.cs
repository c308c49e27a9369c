using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The names of the people on a card, looked up before it is drawn.</summary>
internal sealed record FixFaces(IReadOnlyDictionary<Author, string> Names)
{
    public string Of(Author author) => Names.GetValueOrDefault(author, "somebody");

    public static async Task<FixFaces> Of(Fix fix, PersonNames names, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Author, string>();
        foreach (var author in fix.Approvals.Select(approval => approval.By).Append(fix.AskedBy).Concat(fix.EndedBy is { } by ? [by] : []).Distinct())
            found[author] = await names.Of(author, cancellationToken);
        return new FixFaces(found);
    }
}
