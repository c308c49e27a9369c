using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What the bot's web host answers below <c>/status</c>.</summary>
internal sealed partial class StatusPages(PublishedPages pages, PageRenderer renderer, StatusPageOptions options, IPublicPage address, ILogger<StatusPages> logger)
{
    public Task Overview(HttpContext context) => Answer(context, async (page, _) => await Html<OverviewPage>(context, page));

    public Task History(HttpContext context) => Answer(context, async (page, _) => await Html<HistoryPage>(context, page));

    public Task Incident(HttpContext context) => Answer(context, async (page, _) =>
    {
        if (page.Find((string)context.Request.RouteValues["id"]!) is { } incident)
            await PageAnswer.Send(context, PageAnswer.Html, await renderer.Render<IncidentPage>(("Page", page), ("Incident", incident)));
        else
            await NotFound(context, page);
    });

    public Task Summary(HttpContext context) => Answer(context, (page, address) =>
    {
        // Any page's script may read what anybody may read.
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return PageAnswer.Send(context, "application/json; charset=utf-8", SummaryJson.Of(page, address));
    });

    public Task Feed(HttpContext context) => Answer(context, (page, address) =>
        PageAnswer.Send(context, "application/atom+xml; charset=utf-8", AtomFeed.Of(page, address)));

    public Task Anything(HttpContext context) => Answer(context, (page, _) => NotFound(context, page));

    public static Task Style(HttpContext context) => PageAnswer.Send(context, "text/css; charset=utf-8", PageStyle.Text, forEver: true);

    private async Task Html<TPage>(HttpContext context, PublishedPage page)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        await PageAnswer.Send(context, PageAnswer.Html, await renderer.Render<TPage>(("Page", page)));

    private async Task NotFound(HttpContext context, PublishedPage page) =>
        await PageAnswer.Send(context, PageAnswer.Html, await renderer.Render<NotFoundPage>(("Page", page)), StatusCodes.Status404NotFound);

    private async Task Answer(HttpContext context, Func<PublishedPage, Uri, Task> answer)
    {
        if (options.Provider != StatusPageProvider.Embedded)
        {
            // Whoever kept the old address finds the page that there is.
            if (options is { Provider: StatusPageProvider.Statuspage, Url: { } elsewhere }) context.Response.Redirect(elsewhere.AbsoluteUri);
            else context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            await answer(await pages.Now(context.RequestAborted), AsSeen(context));
        }
        catch (Exception trouble) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            Log.CannotShow(logger, trouble);
            context.Response.Headers.RetryAfter = "30";
            await PageAnswer.Send(context, PageAnswer.Html, await renderer.Render<UnreadablePage>(("Title", options.Title)), StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>As configured; where nobody said how people reach this host, as whoever asks has reached it.</summary>
    private Uri AsSeen(HttpContext context) =>
        address.Address is { IsLoopback: false } known ? known : new($"{context.Request.Scheme}://{context.Request.Host}{PageAddress.Root}");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The status page cannot be shown")]
        public static partial void CannotShow(ILogger logger, Exception trouble);
    }
}
