namespace VastBot.Runbook.Storing;

/// <summary>Which kind of database keeps the record.</summary>
internal enum StorageProvider
{
    /// <summary>One file beside the program; for one replica.</summary>
    Sqlite,

    /// <summary>A server; for any number of replicas.</summary>
    PostgreSql,
}
