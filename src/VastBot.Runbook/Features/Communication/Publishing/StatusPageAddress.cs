using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Web;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Where the status page is: as configured, else for the embedded one where the bot's public pages are.</summary>
internal sealed class StatusPageAddress(StatusPageOptions options, IPageLinks links) : IPublicPage
{
    public Uri? Address => options switch
    {
        { Provider: StatusPageProvider.None } => null,
        { Url: { } url } => url,
        { Provider: StatusPageProvider.Embedded } => links.Public(PageAddress.Root),
        _ => null,
    };
}
