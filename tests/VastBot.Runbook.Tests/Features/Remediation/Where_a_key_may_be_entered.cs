using System.Net;
using Microsoft.AspNetCore.Http;
using NSubstitute;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Remediation;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Remediation;

/// <summary>Over https or on the same machine, nowhere else: neither is a link given out, nor a page shown.</summary>
public sealed class Where_a_key_may_be_entered
{
    private readonly ISlackApi _slack = Substitute.For<ISlackApi>();
    private readonly IPageLinks _links = Substitute.For<IPageLinks>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://bot.example.com/", "its code is")]
    [InlineData("http://127.0.0.1:8081/", "its code is")]
    [InlineData("http://bot.example.com/", "its page is not on https, so it is refused")]
    [InlineData(null, "serves no page of its own")]
    public async Task A_link_is_given_out_for_https_or_loopback_only(string? address, string says)
    {
        _links.Private(Arg.Any<string>()).Returns(call => address is null ? null : new Uri(new Uri(address), call.Arg<string>()));

        var said = await Forms().Offer(new FixWish("production", new(FixActions.RotateKey)), "U0ASKER", Ct);

        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.Equal(says == "its code is" ? 1 : 0, _slack.Chat.ReceivedCalls().Count());
    }

    [Theory]
    [InlineData("https://bot.example.com/", "10.0.0.7", null, 403)]
    [InlineData("https://bot.example.com/", "10.0.0.7", "http", 403)]
    [InlineData("https://bot.example.com/", "10.0.0.7", "https", 404)]
    [InlineData("http://127.0.0.1:8081/", "10.0.0.7", null, 403)]
    [InlineData("http://127.0.0.1:8081/", "10.0.0.7", "https", 403)]
    [InlineData("http://127.0.0.1:8081/", "127.0.0.1", null, 404)]
    public async Task A_page_is_shown_over_https_or_to_this_machine_only(string address, string from, string? proxy, int status)
    {
        _links.Private(Arg.Any<string>()).Returns(call => new Uri(new Uri(address), call.Arg<string>()));
        var page = new KeyPage(Forms(), null!, null!, null!, null!, _links, new SecretMasker());
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() }, Connection = { RemoteIpAddress = IPAddress.Parse(from) } };
        if (proxy is not null) context.Request.Headers["X-Forwarded-Proto"] = proxy;

        await page.Show(context);

        Assert.Equal((status, "no-store"), (context.Response.StatusCode, context.Response.Headers.CacheControl.ToString()));
    }

    private KeyForms Forms()
    {
        var time = TimeProvider.System;
        return new KeyForms(_slack, new Notice(new PracticeMark(false)), new Clocks(time, time), _links);
    }
}
