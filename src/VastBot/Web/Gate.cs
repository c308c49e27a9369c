using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using VastBot.Runbook.Web;

namespace VastBot.Web;

/// <summary>Stands before every page: serves it only on its own listener and only so often, and on the public one only for so long.</summary>
internal sealed class Gate(Listeners listeners, WebOptions options, TimeProvider wire, ILogger<Gate> logger) : IDisposable
{
    /// <summary>A door whose callers sign is called by few: all of a busy workspace comes from Slack's own few addresses, or from the one proxy before us.</summary>
    private const int SignedShare = 10;

    private readonly PartitionedRateLimiter<HttpContext> _rate = PartitionedRateLimiter.Create<HttpContext, (string? Page, System.Net.IPAddress? From, bool Signed)>(context =>
        RateLimitPartition.GetTokenBucketLimiter((Page: context.GetEndpoint()?.DisplayName, From: context.Connection.RemoteIpAddress, Signed: PageOf(context) is { IsSigned: true }), who =>
        {
            var perSecond = options.RequestsPerSecond * (who.Signed ? SignedShare : 1);
            return new TokenBucketRateLimiterOptions { TokenLimit = 2 * perSecond, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 };
        }));

    public async Task Pass(HttpContext context, RequestDelegate page)
    {
        using var scope = logger.BeginScope(new KeyValuePair<string, object>[] { new("HttpRequest", context.TraceIdentifier) });
        await Serve(context, page);
    }

    public void Dispose() => _rate.Dispose();

    private Task Serve(HttpContext context, RequestDelegate page)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        if (!MayAskNow(context))
        {
            headers.RetryAfter = "1";
            return Refuse(context, StatusCodes.Status429TooManyRequests);
        }

        var isPublic = context.Features.Get<Listener>() == listeners.Open;
        if (isPublic) return Public(context, page);
        if (listeners.Closed.Address.IsLoopback && !listeners.MayBeCalled(context.Request.Host.Host)) return Refuse(context, StatusCodes.Status421MisdirectedRequest);
        return IsPublicPage(context) ? Refuse(context, StatusCodes.Status404NotFound) : page(context);
    }

    private async Task Public(HttpContext context, RequestDelegate page)
    {
        if (!IsPublicPage(context))
        {
            await Refuse(context, StatusCodes.Status404NotFound);
            return;
        }

        var lifetime = context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var deadline = new AnswerDeadline(lifetime, wire);
        context.Features.Set<IHttpRequestLifetimeFeature>(deadline);
        try
        {
            await page(context);
        }
        catch (OperationCanceledException) when (deadline.IsOver && !context.Response.HasStarted)
        {
            await Refuse(context, StatusCodes.Status503ServiceUnavailable);
        }
        finally
        {
            context.Features.Set(lifetime);
        }
    }

    private bool MayAskNow(HttpContext context)
    {
        using var lease = _rate.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    private static bool IsPublicPage(HttpContext context) => PageOf(context) is not null;

    private static PublicPage? PageOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PublicPage>();

    private static Task Refuse(HttpContext context, int code)
    {
        context.Response.StatusCode = code;
        return Task.CompletedTask;
    }
}
