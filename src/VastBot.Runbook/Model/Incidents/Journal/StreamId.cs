namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>One stream of the journal: <c>INC-12</c> or <c>environment/production</c>.</summary>
internal readonly record struct StreamId
{
    private const string Environments = "environment/";

    private StreamId(StreamKind kind, string key) => (Kind, Key) = (kind, key);

    public StreamKind Kind { get; }

    /// <summary>The stored name.</summary>
    public string Key { get; }

    public static StreamId Of(IncidentId incident) => new(StreamKind.Incident, incident.ToString());

    public static StreamId Environment(string name) => new(StreamKind.Environment, Environments + name);

    /// <summary>The stream of a stored name; null where it is none.</summary>
    public static StreamId? Parse(string key)
    {
        if (key.Length > Environments.Length && key.StartsWith(Environments, StringComparison.Ordinal)) return new(StreamKind.Environment, key);
        return IncidentId.Parse(key) is { } incident ? Of(incident) : null;
    }

    public IncidentId? AsIncident() => Kind == StreamKind.Incident ? IncidentId.Parse(Key) : null;

    public string? AsEnvironment() => Kind == StreamKind.Environment ? Key[Environments.Length..] : null;

    public override string ToString() => Key;
}
