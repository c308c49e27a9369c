using System.Text;
using System.Text.Json;
using NSubstitute;
using VastBot.Runbook.Features.Alerts;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Tests.Features.Alerts;

public sealed class Alertmanagers_webhook
{
    private const string Firing = """
        {"receiver":"vastbot","status":"firing","alerts":[
          {"status":"firing","labels":{"alertname":"VastErrors","status":"503"},"annotations":{"summary":"5xx from Vast.ai"},"startsAt":"2026-11-22T10:00:00.5Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://p/graph","fingerprint":"aa"},
          {"status":"resolved","labels":{"alertname":"VastErrors","status":"429"},"annotations":{},"startsAt":"2026-11-22T09:00:00Z","endsAt":"2026-11-22T09:30:00Z","generatorURL":"","fingerprint":"bb"}],
         "groupLabels":{"alertname":"VastErrors"},"commonLabels":{"alertname":"VastErrors","severity":"critical","environment":"staging"},"commonAnnotations":{},
         "externalURL":"http://alertmanager.example:9093","version":"4","groupKey":"{}:{alertname=\"VastErrors\"}","truncatedAlerts":7}
        """;

    private static readonly EnvironmentSettings Production = new() { Name = "production" };
    private readonly IEnvironments _environments = Substitute.For<IEnvironments>();

    public Alertmanagers_webhook() => _environments.Find("staging").Returns(new EnvironmentSettings { Name = "staging" });

    [Fact]
    public void Is_read_whole()
    {
        var news = Read(Firing)!;
        Assert.Equal(("staging", "VastErrors", "critical", true, 7), (news.Environment, news.Title, news.Severity, news.Firing, news.More));
        Assert.Equal("http://alertmanager.example:9093/", news.Link?.AbsoluteUri);
        Assert.Equal(
            [new AlertLine("aa", "5xx from Vast.ai", DateTimeOffset.Parse("2026-11-22T10:00:00.5Z", null), null), new AlertLine("bb", "alertname=VastErrors, status=429", DateTimeOffset.Parse("2026-11-22T09:00:00Z", null), DateTimeOffset.Parse("2026-11-22T09:30:00Z", null))],
            news.Lines);
    }

    [Theory]
    [InlineData("\"version\":\"4\"", "\"version\":\"3\"")]
    [InlineData("\"status\":\"firing\",\"alerts\"", "\"status\":\"maybe\",\"alerts\"")]
    [InlineData("\"groupKey\"", "\"group\"")]
    [InlineData("\"fingerprint\"", "\"finger\"")]
    [InlineData("\"startsAt\"", "\"starts\"")]
    public void What_lacks_its_marks_is_none(string right, string wrong) => Assert.Null(Read(Firing.Replace(right, wrong, StringComparison.Ordinal)));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nowhere")]
    public void A_link_that_is_no_web_page_is_left_out(string link) =>
        Assert.Null(Read(Firing.Replace("http://alertmanager.example:9093", link, StringComparison.Ordinal))!.Link);

    [Fact]
    public void A_bomb_of_brackets_is_no_body() => Assert.Null(DoorBody.Parse(Encoding.UTF8.GetBytes(new string('[', 100_000))));

    [Fact]
    public void A_thousand_alerts_become_fifty_lines_and_a_number()
    {
        var alert = """{"status":"firing","labels":{},"annotations":{"summary":"x"},"startsAt":"2026-11-22T10:00:00Z","fingerprint":"FP"}""";
        var many = string.Join(',', Enumerable.Range(0, 1000).Select(i => alert.Replace("FP", $"{i}", StringComparison.Ordinal)));
        var news = Read($$"""{"version":"4","status":"firing","groupKey":"k","alerts":[{{many}}]}""")!;
        Assert.Equal((50, 950), (news.Lines.Count, news.More));
    }

    private AlertNews? Read(string body) => AlertmanagerNotice.Read(JsonDocument.Parse(body).RootElement, Production, _environments);
}
