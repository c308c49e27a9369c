using System.Globalization;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Prometheus.Queries;

namespace VastBot.Drill.Prometheus;

/// <summary>The parameters of a query, from the address or from a posted form.</summary>
internal sealed class Parameters(IReadOnlyDictionary<string, string> values)
{
    public static async Task<Parameters> Read(HttpRequest request)
    {
        var values = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        if (request.HasFormContentType)
            foreach (var (key, value) in await request.ReadFormAsync(request.HttpContext.RequestAborted)) values[key] = value.ToString();
        return new Parameters(values);
    }

    public string Text(string name) => values.GetValueOrDefault(name, "");

    public DateTimeOffset? Time(string name) => Text(name).Length == 0 ? null : RequiredTime(name);

    public DateTimeOffset RequiredTime(string name)
    {
        var text = Text(name);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)) return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return at;
        throw new QueryFailure($"invalid parameter \"{name}\": cannot parse \"{text}\" to a valid timestamp");
    }

    public TimeSpan RequiredStep() => Span("step");

    /// <summary>It is never reached here; a wrong one is refused nevertheless.</summary>
    public void CheckTimeout()
    {
        if (Text("timeout").Length > 0) Span("timeout");
    }

    private TimeSpan Span(string name)
    {
        var text = Text(name);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
        return Durations.Parse(text) ?? throw new QueryFailure($"invalid parameter \"{name}\": cannot parse \"{text}\" to a valid duration");
    }
}
