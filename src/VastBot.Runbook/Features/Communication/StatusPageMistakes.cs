using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What can be wrong with the status page's settings beyond a single value. The key is never repeated.</summary>
internal static class StatusPageMistakes
{
    public static IEnumerable<SettingsMistake> Find(StatusPageOptions options) => [.. Of(options), .. OfProvider(options)];

    private static IEnumerable<SettingsMistake> Of(StatusPageOptions options)
    {
        if (options.Url is { } url && !IsWeb(url))
            yield return Mistake("Url", $"'{url}' is no web address", "write it whole, such as https://status.example.com/status");
        if (string.IsNullOrWhiteSpace(options.Title)) yield return Mistake("Title", "the page has no title", "write one, such as Service status");
        if (string.IsNullOrWhiteSpace(options.Component)) yield return Mistake("Component", "what is up or down has no name", "write one, such as GPU workloads");
        if (options.Headline.Length is 0 or > PublicTextLimits.Headline)
            yield return Mistake("Headline", "it is empty or too long", $"write 1 to {PublicTextLimits.Headline} characters");
    }

    private static IEnumerable<SettingsMistake> OfProvider(StatusPageOptions options)
    {
        if (options.Provider != StatusPageProvider.Statuspage)
        {
            string[] unused = [.. Unused(options)];
            return unused.Select(key => Mistake(key, $"it is set, but StatusPage:Provider is {options.Provider}", "set StatusPage:Provider to Statuspage, or take this out"));
        }

        return OfStatuspage(options);
    }

    private static IEnumerable<string> Unused(StatusPageOptions options)
    {
        if (options.PageId.Length > 0) yield return "PageId";
        if (options.ApiKey.Length > 0) yield return "ApiKey";
        if (options.Components.Count > 0) yield return "Components";
    }

    private static IEnumerable<SettingsMistake> OfStatuspage(StatusPageOptions options)
    {
        if (!IsWeb(options.ApiUrl) || (options.ApiUrl.Scheme == Uri.UriSchemeHttp && !options.ApiUrl.IsLoopback))
            yield return Mistake("ApiUrl", $"'{options.ApiUrl}' is no https address", "write https://api.statuspage.io/v1/");
        if (!IsName(options.PageId)) yield return Mistake("PageId", "StatusPage:Provider is Statuspage, but no page is named", "write the page's id, as its management page shows it");
        if (string.IsNullOrWhiteSpace(options.ApiKey)) yield return Mistake("ApiKey", "StatusPage:Provider is Statuspage, but there is no key", "write an API key of the organisation");
        foreach (var (id, i) in options.Components.Select((id, i) => (id, i)).Where(component => !IsName(component.id)))
            yield return Mistake($"Components:{i}", $"'{id}' is no component's id", "write the id, as the component's management page shows it");
    }

    private static bool IsName(string id) => id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsWeb(Uri url) => url.IsAbsoluteUri && url.Scheme is "http" or "https";

    private static SettingsMistake Mistake(string key, string wrong, string cure) => new($"{StatusPageOptions.Section}:{key}", wrong, cure);
}
