namespace VastBot.Runbook.Features.Communication;

/// <summary>How bad an incident is, in Statuspage's words; the worst is the highest.</summary>
public enum PublishedImpact
{
    None,
    Minor,
    Major,
    Critical,
}
