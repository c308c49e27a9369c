using VastBot.Kubernetes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>How far the rollout of a running fix has come, as seen by the process that runs it. Not kept: what must survive stands in the journal.</summary>
internal sealed record FixProgress(int Updated, int Available, int Desired, string Text, DateTimeOffset Since)
{
    private const int Width = 10;

    public static FixProgress Of(RolloutProgress rollout, DateTimeOffset since) => new(rollout.Updated, rollout.Available, rollout.Desired, rollout.Text, since);

    /// <summary>▓▓▓▓▓▓░░░░</summary>
    public string Bar
    {
        get
        {
            var filled = Desired <= 0 ? Width : Math.Clamp(Width * Math.Min(Updated, Available) / Desired, 0, Width);
            return new string('▓', filled) + new string('░', Width - filled);
        }
    }
}
