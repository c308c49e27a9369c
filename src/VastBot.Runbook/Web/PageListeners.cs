using Microsoft.AspNetCore.Builder;

namespace VastBot.Runbook.Web;

/// <summary>
/// On which of the web host's two listeners a page lives: the private one (health, metrics, incidents, the key form), unless it says otherwise, so
/// that forgetting to say shows nothing to the world. On the other listener the page does not exist.
/// </summary>
public static class PageListeners
{
    /// <summary>Serves the page on the public listener, and only there.</summary>
    public static T OnPublicListener<T>(this T page)
        where T : IEndpointConventionBuilder => page.WithMetadata(PublicPage.Mark);

    /// <summary>The same for a door whose callers sign what they send, or bear a token: one address may call it more often.</summary>
    public static T OnPublicListenerForSigned<T>(this T door)
        where T : IEndpointConventionBuilder => door.WithMetadata(PublicPage.Signed);
}
