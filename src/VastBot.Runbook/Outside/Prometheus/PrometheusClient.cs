using System.Globalization;
using System.Net.Http.Headers;
using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.Prometheus;

/// <summary>Prometheus' query API; by POST, so that no query is too long for an address.</summary>
internal sealed class PrometheusClient(OutsideHttp http)
{
    /// <summary>A range of many series is large.</summary>
    private const int MostRangeBytes = 16 * 1024 * 1024;

    public Task<PrometheusAnswer> Query(Uri server, AuthenticationHeaderValue? login, string query, TimeSpan deadline, CancellationToken ct) =>
        Ask(server.Below("api/v1/query"), login, [new("query", query)], new HttpLimits(deadline), ct);

    public Task<PrometheusAnswer> QueryRange(
        Uri server, AuthenticationHeaderValue? login, string query, (DateTimeOffset From, DateTimeOffset To, TimeSpan Step) range, TimeSpan deadline, CancellationToken ct) =>
        Ask(
            server.Below("api/v1/query_range"),
            login,
            [new("query", query), new("start", Seconds(range.From)), new("end", Seconds(range.To)), new("step", Number(range.Step.TotalSeconds))],
            new HttpLimits(deadline, MostRangeBytes),
            ct);

    private async Task<PrometheusAnswer> Ask(
        Uri address, AuthenticationHeaderValue? login, KeyValuePair<string, string>[] form, HttpLimits limits, CancellationToken ct)
    {
        HttpRequestMessage Request() => new(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([.. form, new("timeout", Milliseconds(limits.Deadline))]),
            Headers = { Authorization = login, Accept = { new MediaTypeWithQualityHeaderValue("application/json") } },
        };
        return PrometheusJson.Read(await http.Send(ClientNames.Prometheus, Request, limits, ct));
    }

    private static string Seconds(DateTimeOffset at) => Number(at.ToUnixTimeMilliseconds() / 1000.0);

    // Whole numbers only: Prometheus knows no fraction of a unit.
    private static string Milliseconds(TimeSpan deadline) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(100, (long)deadline.TotalMilliseconds)}ms");

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
