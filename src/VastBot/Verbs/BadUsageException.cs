namespace VastBot.Verbs;

/// <summary>What was typed cannot be done; the message is for the person who typed it.</summary>
internal sealed class BadUsageException(string message) : Exception(message);
