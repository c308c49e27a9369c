using System.Diagnostics;
using OpenTelemetry;

namespace VastBot.Telemetry;

/// <summary>
/// Leaves of every address only where it leads: the paths of Slack's response addresses, of uploads, of a heartbeat and of our own one-time form are secrets.
/// </summary>
internal sealed class ShortAddresses : BaseProcessor<Activity>
{
    private const string Whole = "url.full";
    private const string Path = "url.path";

    public override void OnEnd(Activity data)
    {
        // The route, which has no values in it, stays.
        if (data.GetTagItem(Path) is not null) data.SetTag(Path, null);
        if (data.GetTagItem(Whole) is string address) data.SetTag(Whole, Uri.TryCreate(address, UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Authority) + "/" : null);
    }
}
