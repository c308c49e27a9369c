using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace VastBot.Runbook.Features.Triage;

/// <summary>How triage looks and judges: configuration section <c>Triage</c>.</summary>
internal sealed class TriageOptions
{
    public const string Section = "Triage";

    /// <summary>From how many Vast.ai errors per second on the rate alone says that there are errors. Default 0.05, 0.0001 to 1,000.</summary>
    [Range(0.000_1, 1_000)]
    public double ErrorsPerSecond { get; set; } = 0.05;

    /// <summary>How long one probe may take. Default 5 s, 1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan ProbeDeadline { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long reading the logs may take. Default 15 s, 1 s to 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan LogsDeadline { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>A Vast.ai answer younger than this is used again. Default 10 s, 0 (never) to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ReuseVastAiFor { get; set; } = TimeSpan.FromSeconds(10);

    public static TriageOptions From(IConfiguration section)
    {
        var options = new TriageOptions();
        section.Bind(options);
        return options;
    }
}
