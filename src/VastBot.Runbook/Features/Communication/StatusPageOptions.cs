using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Our own status page, for customers: configuration section <c>StatusPage</c>. Vast.ai's, which triage reads, is set per environment.</summary>
internal sealed class StatusPageOptions
{
    public const string Section = "StatusPage";

    /// <summary>Where customers read of our incidents. Default Embedded.</summary>
    public StatusPageProvider Provider { get; set; }

    /// <summary>The page's address as people see it: <c>https://status.example.com/status</c>. Default for Embedded: <c>/status</c> at the bot's own address.</summary>
    public Uri? Url { get; set; }

    /// <summary>The embedded page's title. Default <c>Service status</c>.</summary>
    public string Title { get; set; } = "Service status";

    /// <summary>What the embedded page says is up or down. Default <c>GPU workloads</c>.</summary>
    public string Component { get; set; } = "GPU workloads";

    /// <summary>What an incident is called in public until a person says it better. Default <c>Problems with GPU workloads</c>.</summary>
    public string Headline { get; set; } = "Problems with GPU workloads";

    /// <summary>How long the embedded page shows past incidents. Default 90 days, 1 to 3,650 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan ShowFor { get; set; } = TimeSpan.FromDays(90);

    /// <summary>For Statuspage: the management API. Default <c>https://api.statuspage.io/v1/</c>.</summary>
    public Uri ApiUrl { get; set; } = new("https://api.statuspage.io/v1/");

    /// <summary>For Statuspage: the page's id. No default.</summary>
    public string PageId { get; set; } = "";

    /// <summary>For Statuspage: an API key. A secret. No default.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>For Statuspage: ids of the components that an incident affects. Default none.</summary>
    public IList<string> Components { get; } = [];

    /// <summary>For Statuspage: how long one call may take. Default 10 s, 1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a text that was approved is tried to be published: later it would no longer be true. Default 15 min, 1 min to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromMinutes(15);

    public static StatusPageOptions From(IConfiguration section)
    {
        var options = new StatusPageOptions();
        section.Bind(options);
        return options;
    }
}
