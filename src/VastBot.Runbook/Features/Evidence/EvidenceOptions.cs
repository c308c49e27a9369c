using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace VastBot.Runbook.Features.Evidence;

/// <summary>How evidence is collected and kept: configuration section <c>Evidence</c>.</summary>
internal sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    /// <summary>Where bundles are kept; relative to the working folder. Default <c>data/evidence</c>.</summary>
    public string Folder { get; set; } = "data/evidence";

    /// <summary>How much of logs one bundle may hold, in MiB before packing; beyond it the oldest lines are left out. Default 1,024, 1 to 102,400.</summary>
    [Range(1, 102_400)]
    public int MostLogMegabytes { get; set; } = 1024;

    /// <summary>How long reading all logs may take. Default 10 min, 10 s to 2 h.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "02:00:00")]
    public TimeSpan LogsDeadline { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long each other part may take. Default 30 s, 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan PartDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How much before the incident's start the window begins. Default 15 min, 0 to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Before { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The largest bundle, in MiB, that is uploaded to Slack; larger ones stay in the folder. Default 100, 0 (never) to 1,024 (Slack's own bound).</summary>
    [Range(0, 1024)]
    public int UploadMegabytes { get; set; } = 100;

    /// <summary>How long bundles are kept. Default 90 days, 1 day to 10 years.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How much the folder may hold, in MiB; beyond it the oldest bundles are deleted, never one of the last day. Default 20,480, 10 to 10,485,760.</summary>
    [Range(10, 10_485_760)]
    public int MostFolderMegabytes { get; set; } = 20_480;

    public long MostLogBytes => MostLogMegabytes * 1024L * 1024;

    public static EvidenceOptions From(IConfiguration section)
    {
        var options = new EvidenceOptions();
        section.Bind(options);
        return options;
    }
}
