using Dapper;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>Reads the table of action items.</summary>
internal sealed class StoredActionItems(Database database) : IActionItems
{
    public async Task<IReadOnlyList<(IncidentId Incident, ActionItem Action)>> OpenOf(string userId, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        var rows = await connection.QueryAsync<(long Incident, long Number, string Text, long? Due)>(ActionTable.OpenOfOwner, new { owner = userId, most });
        return [.. rows.Select(row => (
            new IncidentId((int)row.Incident),
            new ActionItem((int)row.Number, row.Text, userId, row.Due is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null)))];
    }
}
