namespace VastBot.Runbook.Features.Communication;

/// <summary>Addresses of the embedded page, below the one under which people see it.</summary>
internal static class PageAddress
{
    public const string Root = "/status";

    public static Uri Feed(Uri page) => Below(page, "feed.atom");

    public static Uri OfIncident(Uri page, string id) => Below(page, $"incidents/{id}");

    private static Uri Below(Uri page, string path) => new(page.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + path);
}
