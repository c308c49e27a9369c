namespace VastBot.Runbook.Storing;

/// <summary>What this process does with the record: the bot keeps it; a verb on the command line may only look, and neither makes nor changes one.</summary>
internal sealed record RecordUse(bool LooksOnly);
