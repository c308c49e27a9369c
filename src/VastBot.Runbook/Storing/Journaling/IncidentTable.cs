using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>The table that listings read.</summary>
internal static class IncidentTable
{
    /// <remarks>"open = 1" stands in the text, not in a parameter, so that the planner may use the index of open ones.</remarks>
    public const string AllOpen = "select body from incident where open = 1 order by severity, number";

    public const string OpenInEnvironment = "select body from incident where open = 1 and environment = @environment order by severity, number";

    public const string Newest = "select body from incident where number < @before order by number desc limit @count";

    public const string InChannel = "select body from incident where channel = @channel order by open desc, number desc limit 1";

    private const string NextNumber = "update counter set value = value + 1 where name = 'incident' returning value";

    /// <summary>
    /// The next number, held by this transaction: another declaration waits, and undone it leaves no gap. Null where this wish was granted
    /// before; then nothing may be committed.
    /// </summary>
    public static async Task<IncidentId?> Begin(WriteScope write, Declared declared, string once)
    {
        var number = await write.Value<long>(NextNumber);
        if (await Granted(write, once) is not null) return null;
        var id = new IncidentId((int)number);
        await write.Execute("insert into stream (id, version) values (@id, 0)", new { id = StreamId.Of(id).Key });
        await write.Execute(
            "insert into incident (number, once, environment, severity, open, body) values (@number, @once, @environment, 0, 1, '')",
            new { number, once, environment = StoredText.Of(declared.Environment) });
        return id;
    }

    public static async Task<IncidentId?> Granted(WriteScope write, string once) =>
        await write.Value<long?>("select number from incident where once = @once", new { once }) is { } number ? new IncidentId((int)number) : null;

    public static Task Update(WriteScope write, Incident incident) => write.Execute(
        "update incident set severity = @severity, open = @open, channel = @channel, body = @body where number = @number",
        new
        {
            number = (long)incident.Id.Number,
            severity = (long)incident.Severity,
            open = incident.IsOpen ? 1L : 0L,
            channel = incident.Channel?.Id,
            body = SummaryJson.Write(incident.Summary()),
        });

    public static async Task<IReadOnlyList<IncidentId>> OpenIn(WriteScope write, string environment) =>
        [.. (await write.Query<long>(
            "select number from incident where open = 1 and environment = @environment order by severity, number",
            new { environment })).Select(number => new IncidentId((int)number))];
}
