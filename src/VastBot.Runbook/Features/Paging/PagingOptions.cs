using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Features.Paging;

/// <summary>Who is woken outside Slack: configuration section <c>PagerDuty</c>.</summary>
internal sealed class PagingOptions
{
    public const string Section = "PagerDuty";

    /// <summary>Integration key of a service's "Events API v2" integration. A secret. Empty, the default: nobody is paged.</summary>
    public string RoutingKey { get; set; } = "";

    /// <summary>PagerDuty's events host. Default <c>https://events.pagerduty.com/</c>.</summary>
    public string Url { get; set; } = "https://events.pagerduty.com/";

    /// <summary>Who is mentioned when PagerDuty takes no page: a user (<c>U…</c>) or a user group (<c>S…</c>). Default: everybody who is there (<c>@here</c>).</summary>
    public string Mention { get; set; } = "";

    public bool IsOn => RoutingKey.Length > 0;

    public static PagingOptions From(IConfiguration configuration)
    {
        var options = new PagingOptions();
        configuration.GetSection(Section).Bind(options);
        return options;
    }

    public static IEnumerable<SettingsMistake> FindMistakes(PagingOptions options)
    {
        if (options.RoutingKey.Length is not (0 or 32) || !options.RoutingKey.All(char.IsAsciiLetterOrDigit))
            yield return new($"{Section}:{nameof(RoutingKey)}", "is no integration key", "copy the 32 letters and digits of the service's Events API v2 integration");
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            yield return new($"{Section}:{nameof(Url)}", $"'{options.Url}' is no https address", "take it out, or write https://events.eu.pagerduty.com/ for an EU account");
        if (options.Mention.Length > 0 && options.Mention[0] is not ('U' or 'W' or 'S'))
            yield return new($"{Section}:{nameof(Mention)}", $"'{options.Mention}' is no id of a user or user group", "write U… or S…");
    }
}
