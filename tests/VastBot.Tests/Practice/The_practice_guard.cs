using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using VastBot.Practice;

namespace VastBot.Tests.Practice;

public sealed class The_practice_guard
{
    [Theory]
    [InlineData("http://192.0.2.1/")]
    [InlineData("https://example.invalid/")]
    [InlineData("http://[2001:db8::1]/")]
    public async Task Refuses_whatever_is_not_on_this_machine(string address)
    {
        using var client = Client();
        var refused = await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken));
        Assert.Contains("practice", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_this_machine_pass()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        await using var server = builder.Build();
        server.Run(context => context.Response.WriteAsync("here"));
        await server.StartAsync(TestContext.Current.CancellationToken);
        using var client = Client();
        Assert.Equal("here", await client.GetStringAsync(new Uri(server.Urls.Single()), TestContext.Current.CancellationToken));
    }

    /// <summary>A client whose own set-up has chosen a handler and a proxy.</summary>
    private static HttpClient Client()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("stubborn").ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { Proxy = new WebProxy("http://192.0.2.9:3128") });
        services.AddSingleton<IHttpMessageHandlerBuilderFilter, PracticeGuard>();
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("stubborn");
    }
}
