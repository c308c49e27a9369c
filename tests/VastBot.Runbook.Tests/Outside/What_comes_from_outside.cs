using System.Net;
using Microsoft.AspNetCore.Http;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Http;
using VastBot.Runbook.Tests.Features.Triage.Probes;

namespace VastBot.Runbook.Tests.Outside;

/// <summary>What a system outside may try by its answer.</summary>
public sealed class What_comes_from_outside
{
    [Theory]
    [InlineData("bomb")]
    [InlineData("deep")]
    public async Task A_bomb_is_an_answer_that_cannot_be_read(string fault)
    {
        Finding[] findings =
        [
            await ProbeTest.Meet<StatusPageFinding>(fault), await ProbeTest.Meet<ServiceHealthFinding>(fault), await ProbeTest.Meet<ErrorRateFinding>(fault), await ProbeTest.Meet<VastApiFinding>(fault),
        ];

        // Of Vast.ai itself that is a failure, of all others a lost view.
        Assert.All(findings, finding => Assert.Equal(finding is VastApiFinding && fault == "bomb" ? ProbeOutcome.Failing : ProbeOutcome.Unknown, finding.Outcome));
        if (fault == "bomb") Assert.All(findings, finding => Assert.Contains("larger", finding.Summary, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://any.localhost:{0}/")]
    [InlineData("http://{1}:{0}/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00:ec2::254]/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    public async Task No_redirect_of_a_page_leads_inside_the_network(string to)
    {
        var (finding, asked) = await Lead(to, (context, inside) =>
        {
            context.Response.Redirect(inside);
            return Task.CompletedTask;
        });

        ProbeTest.IsUnknownWithAReason(finding);
        if (!to.Contains("{1}", StringComparison.Ordinal)) Assert.Contains("inside the network", finding.Summary, StringComparison.Ordinal);
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/feed.rss")]
    [InlineData("http://{1}:{0}/feed.rss")]
    public async Task No_feed_that_a_page_names_leads_inside_the_network(string to)
    {
        var (finding, asked) = await Lead(to, (context, inside) => context.Request.Path == "/"
            ? Fault.Send(context, 200, "text/html", $"<!doctype html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"{inside}\"></head></html>")
            : Fault.Send(context, 404, "text/plain", "none"));

        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("1.1.1.1", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("127.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("100.100.100.200", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b::101:101", true)]
    [InlineData("255.255.255.255", false)]
    public void An_address_is_public_or_it_is_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    /// <summary>The page stands at <c>localhost</c>, where it was configured; inside is the same machine under another name.</summary>
    private static async Task<(StatusPageFinding Finding, int Asked)> Lead(string to, Func<HttpContext, string, Task> answer)
    {
        var asked = 0;
        await using var inside = await Stub.Start(context =>
        {
            Interlocked.Increment(ref asked);
            return Fault.Send(context, 200, "application/json", """{"page":{},"status":{"indicator":"none"},"components":[],"incidents":[]}""");
        });
        await using var page = await Stub.Start(context => answer(context, string.Format(System.Globalization.CultureInfo.InvariantCulture, to, inside.Address.Port, Dns.GetHostName())));
        await using var probes = new ProbeTest();
        var finding = await probes.Look<StatusPageFinding>(ProbeTest.At(new Uri($"http://localhost:{page.Address.Port}/")));
        return (finding, asked);
    }
}
