using System.Net;

namespace VastBot.Drill.Tests.Prometheus;

public sealed class QueryTests
{
    [Theory]
    [InlineData("sum(rate(vastai_errors_total[5m])", "unclosed left parenthesis")]
    [InlineData("", "no expression found")]
    [InlineData("rate(vastai_errors_total)", "expected type range vector")]
    [InlineData("nosuch(up)", "unknown function")]
    [InlineData("up{job=}", "parse error")]
    public async Task A_query_that_cannot_be_read_is_refused_with_400(string query, string because)
    {
        await using var practice = await Practice.Start();

        var (status, body) = await practice.Get(practice.Address("Prometheus:Url", "api/v1/query?query=" + Uri.EscapeDataString(query)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("\"errorType\":\"bad_data\"", body, StringComparison.Ordinal);
        Assert.Contains(because, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query=up&start=2h&end=1&step=1", "invalid parameter \\\"start\\\"")]
    [InlineData("query=up&start=1&step=1", "invalid parameter \\\"end\\\"")]
    [InlineData("query=up&start=1&end=2", "invalid parameter \\\"step\\\"")]
    [InlineData("query=up&start=2&end=1&step=1", "must not be before")]
    [InlineData("query=up&start=1&end=2&step=0", "zero or negative")]
    [InlineData("query=up&start=0&end=43200&step=1", "11,000 points")]
    public async Task A_range_that_makes_no_sense_is_refused_with_400(string parameters, string because)
    {
        await using var practice = await Practice.Start();

        var (status, body) = await practice.Get(practice.Address("Prometheus:Url", "api/v1/query_range?" + parameters));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(because, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vastai_nosuch_total", 0)]
    [InlineData("absent(vastai_nosuch_total)", 1)]
    [InlineData("absent(vastai_errors_total)", 0)]
    [InlineData("up{job=\"vastai-integration\"} == 1", 3)]
    [InlineData("up and on (job, instance) rate(vastai_errors_total[5m])", 3)]
    [InlineData("up unless on (job) vastai_errors_total", 1)]
    [InlineData("up{pod=~\".+\",job!=\"prometheus\"}", 3)]
    [InlineData("sum(rate(vastai_nosuch_total[5m])) or vector(0)", 1)]
    [InlineData("sum by (status) (rate(vastai_errors_total[5m])) > 0", 1)]
    [InlineData("sum(rate(vastai_errors_total[5m])) / sum(rate(vastai_requests_total[5m]))", 1)]
    [InlineData("count(sum(rate(vastai_errors_total[5m])) by (pod))", 1)]
    public async Task A_query_finds_as_many_series_as_there_are(string query, int expected)
    {
        await using var practice = await Practice.Start("vast-outage");

        Assert.Equal(expected, (await practice.Query(query)).Count);
    }

    [Theory]
    [InlineData("4750ms", HttpStatusCode.OK)]
    [InlineData("4.75", HttpStatusCode.OK)]
    [InlineData("4.75s", HttpStatusCode.BadRequest)]
    public async Task A_duration_has_whole_numbers_before_its_units(string timeout, HttpStatusCode expected)
    {
        await using var practice = await Practice.Start();

        var (status, _) = await practice.Get(practice.Address("Prometheus:Url", $"api/v1/query?query=up&timeout={timeout}"));

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task The_last_hour_shows_when_it_began()
    {
        await using var practice = await Practice.Start("vast-outage");
        using var request = new HttpRequestMessage(HttpMethod.Post, practice.Address("Prometheus:Url", "api/v1/query_range"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["query"] = "sum(rate(vastai_errors_total[5m]))",
                ["start"] = $"{practice.Time.GetUtcNow().ToUnixTimeSeconds() - 3600}",
                ["end"] = $"{practice.Time.GetUtcNow().ToUnixTimeSeconds()}",
                ["step"] = "1m",
            }),
        };

        var (status, body) = await practice.Send(request);

        Assert.Equal(HttpStatusCode.OK, status);
        var values = System.Text.Json.Nodes.JsonNode.Parse(body)!["data"]!["result"]![0]!["values"]!.AsArray();
        Assert.Equal(61, values.Count);
        Assert.Equal("0", (string?)values[0]![1]);
        Assert.NotEqual("0", (string?)values[^1]![1]);
    }
}
