namespace VastBot.Runbook.Model.Promises.Reminders;

/// <summary>What a reminder does next, and when. <paramref name="Prompts"/>: by a message in the channel that asks for something.</summary>
internal sealed record ReminderStep(string Name, DateTimeOffset At, bool Prompts = false);
