namespace VastBot.Runbook.Tests.Storing;

/// <summary>Every behaviour of the record is tested on each.</summary>
public static class Providers
{
    public static TheoryData<string> All { get; } = new("Sqlite", "PostgreSql");
}
