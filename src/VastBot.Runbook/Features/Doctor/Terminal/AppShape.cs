namespace VastBot.Runbook.Features.Doctor;

/// <summary>What of the configuration the Slack app's manifest depends on.</summary>
internal sealed record AppShape(string Command, bool OverHttp, Uri? Address);
