using System.Net;
using System.Text.RegularExpressions;
using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.StatusPage;

/// <summary>Where a web page's feeds are: those that it names itself first, then the usual places.</summary>
internal static partial class FeedLinks
{
    private const int Most = 4;

    public static IReadOnlyList<Uri> Of(string html, Uri page)
    {
        var named = LinkTag().Matches(html).Select(m => m.Value).Where(IsFeed).Select(tag => Address(tag, page)).OfType<Uri>();
        return [.. named.Concat([page.Below("history.atom"), page.Below("history.rss"), page.Below("feed.rss"), page.Below("rss")]).Distinct().Take(Most)];
    }

    private static bool IsFeed(string tag) =>
        tag.Contains("alternate", StringComparison.OrdinalIgnoreCase)
        && (tag.Contains("application/rss", StringComparison.OrdinalIgnoreCase) || tag.Contains("application/atom", StringComparison.OrdinalIgnoreCase));

    private static Uri? Address(string tag, Uri page)
    {
        var href = Href().Match(tag);
        return href.Success && Uri.TryCreate(page, WebUtility.HtmlDecode(href.Groups["at"].Value.Trim()), out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    [GeneratedRegex("<link\\b[^>]{0,2000}>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LinkTag();

    [GeneratedRegex("\\bhref\\s*=\\s*(\"(?<at>[^\"]*)\"|'(?<at>[^']*)'|(?<at>[^\\s>]+))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Href();
}
