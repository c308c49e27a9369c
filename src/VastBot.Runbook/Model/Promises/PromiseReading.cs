namespace VastBot.Runbook.Model.Promises;

/// <summary>What was made of a wish for the next update: <see cref="Promised"/> or <see cref="PromiseMistake"/>.</summary>
internal abstract record PromiseReading;
