namespace VastBot.Drill.Prometheus.Queries;

/// <summary>A query that Prometheus refuses.</summary>
/// <param name="execution">True where it was understood and can't be carried out (422), false where it can't be understood (400).</param>
internal sealed class QueryFailure(string message, bool execution = false) : Exception(message)
{
    public bool Execution => execution;
}
