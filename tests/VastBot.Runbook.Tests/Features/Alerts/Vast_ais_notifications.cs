using System.Text.Json;
using VastBot.Runbook.Features.Alerts;
using VastBot.Runbook.Model.Alerts;

namespace VastBot.Runbook.Tests.Features.Alerts;

public sealed class Vast_ais_notifications
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddDays(20_000);

    [Theory]
    [InlineData("low_credit", "low_credit", "warning")]
    [InlineData("payment_failed", "payment_failed", "critical")]
    [InlineData("billing_failed", "payment_failed", "critical")]
    [InlineData("outbid", "outbid/7", "critical")]
    [InlineData("instance_offline", "instance_offline/7", "critical")]
    [InlineData("machine_maintenance", "maintenance/7", "warning")]
    [InlineData("upcoming_downtime", "maintenance/7", "warning")]
    [InlineData("something_new", "something_new/7", "")]
    public void Each_trouble_is_a_group_of_its_own(string kind, string key, string severity)
    {
        var news = Assert.Single(Read(kind, """{"instance_id":7}"""));
        Assert.Equal((key, severity, true, "Vast.ai: Instance #7"), (news.Key, news.Severity, news.Firing, news.Title));
    }

    [Theory]
    [InlineData("instance_online", "instance_offline/7,maintenance/7")]
    [InlineData("instance_resumed", "instance_offline/7,outbid/7")]
    [InlineData("payment_receipt", "payment_failed,low_credit")]
    public void What_is_good_again_ends_the_groups_that_it_ends(string kind, string keys)
    {
        var news = Read(kind, """{"instance_id":7}""");
        Assert.Equal(keys.Split(','), news.Select(ended => ended.Key));
        Assert.All(news, ended => Assert.False(ended.Firing));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Without_data_the_subject_says_which_instance(string data) => Assert.Equal("outbid/7", Assert.Single(Read("outbid", data)).Key);

    [Fact]
    public void An_instance_that_is_back_ends_the_card_of_the_one_that_was_offline()
    {
        var group = AlertDesk.Merged("AG-1", null, Assert.Single(Read("instance_offline", "null")), Now)!;
        var over = AlertDesk.Merged("AG-1", group, Read("instance_online", "null")[0], Now.AddMinutes(5))!;
        Assert.Equal((true, false, 1), (group.Firing, over.Firing, over.Round));
        Assert.All(over.Lines, line => Assert.NotNull(line.EndsAt));
    }

    [Theory]
    [InlineData("webhook_test")]
    [InlineData("")]
    public void A_trial_is_no_news(string kind) => Assert.Empty(Read(kind, "null"));

    private static IReadOnlyList<AlertNews> Read(string kind, string data) => VastAiNotice.Read(
        JsonElement.Parse($$"""{"event_id":"e-{{kind}}","notif_type":"{{kind}}","subject":"Instance #7","message":"m","data":{{data}},"timestamp":1727999000.5}"""), $"e-{kind}", "production", Now);
}
