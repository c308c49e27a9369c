namespace VastBot.Runbook.Model.Triage;

/// <summary>The integration's errors since a moment, by HTTP status; counted where they were printed and where they were measured.</summary>
/// <param name="Since">The moment.</param>
/// <param name="Printed">From the logs; null where these could not be read.</param>
/// <param name="Counted">From Prometheus, rounded up; null where it gives no answer.</param>
/// <param name="Lost">Why a view is lost: "because …", each as a phrase.</param>
public sealed record ErrorsSince(DateTimeOffset Since, IReadOnlyDictionary<int, int>? Printed, IReadOnlyDictionary<int, int>? Counted, IReadOnlyList<string> Lost)
{
    /// <summary>Can nothing be said at all?</summary>
    public bool IsBlind => Printed is null && Counted is null;

    /// <summary>How many errors of these statuses there were; where the two views differ, the greater.</summary>
    public int Of(params ReadOnlySpan<int> statuses)
    {
        var (printed, counted) = (0, 0);
        foreach (var status in statuses)
        {
            printed += Printed?.GetValueOrDefault(status) ?? 0;
            counted += Counted?.GetValueOrDefault(status) ?? 0;
        }

        return Math.Max(printed, counted);
    }

    /// <summary>Errors of any status.</summary>
    public int All => Math.Max(Printed?.Values.Sum() ?? 0, Counted?.Values.Sum() ?? 0);
}
