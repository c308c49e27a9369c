namespace VastBot.Runbook.Model.Incidents;

/// <summary>A message that stands in a channel: the channel's id and the message's time stamp, by which it is edited.</summary>
internal sealed record PostedMessage(string Channel, string TimeStamp);
