using System.Data.Common;
using Dapper;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Storing.Databases;

/// <summary>The database, whichever it is. The first use brings its schema up to date; a use that fails leaves the next one to try again.</summary>
internal abstract class Database(SchemaScripts scripts, RecordUse use) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private bool _ready;

    /// <summary>Ends a query for rows that this transaction is about to change: others wait for it.</summary>
    public abstract string LockRows { get; }

    /// <summary>The same, but rows that others hold are passed over.</summary>
    public abstract string LockFreeRows { get; }

    /// <summary>The folder of its schema scripts.</summary>
    public abstract string Scripts { get; }

    /// <summary>Makes whoever applies scripts wait for another that does; part of the transaction.</summary>
    public abstract string LockSchema { get; }

    /// <summary>Ends a condition: the column is one of a parameter's values, an array.</summary>
    public abstract string OneOf(string parameter);

    protected bool LooksOnly => use.LooksOnly;

    /// <summary>An open connection for reading, to be disposed by the caller.</summary>
    public async Task<DbConnection> Open(CancellationToken cancellationToken)
    {
        await Prepare(cancellationToken);
        return await Connect(cancellationToken);
    }

    /// <summary>A transaction that will write. What it does not commit is undone when it is disposed.</summary>
    public async Task<WriteScope> Write(CancellationToken cancellationToken)
    {
        await Prepare(cancellationToken);
        return await Begin(cancellationToken);
    }

    public void Dispose()
    {
        Close();
        _once.Dispose();
    }

    protected abstract Task<DbConnection> Connect(CancellationToken cancellationToken);

    protected abstract Task<WriteScope> Begin(CancellationToken cancellationToken);

    protected abstract void Close();

    protected virtual void MakeRoom()
    {
    }

    /// <summary>Why there can be no record, where that is known without connecting.</summary>
    protected virtual string? Lacking() => null;

    private async Task Prepare(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _ready)) return;
        await _once.WaitAsync(cancellationToken);
        try
        {
            if (_ready) return;
            if (LooksOnly) await Look(cancellationToken);
            else await BringUpToDate(cancellationToken);
            Volatile.Write(ref _ready, true);
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task BringUpToDate(CancellationToken cancellationToken)
    {
        MakeRoom();
        await using var write = await Begin(cancellationToken);
        await scripts.Apply(this, write);
        await write.Commit();
    }

    private async Task Look(CancellationToken cancellationToken)
    {
        if (Lacking() is { } why) throw new NoRecordException($"There is no record: {why}. The bot makes it when it first runs.");
        try
        {
            await using var connection = await Connect(cancellationToken);
            var has = (await connection.QueryAsync<string>(new CommandDefinition("select name from schema_script", cancellationToken: cancellationToken))).ToHashSet();
            if (SchemaScripts.Names(Scripts).FirstOrDefault(name => !has.Contains(name)) is { } lacking)
                throw new NoRecordException($"The record is of an older VastBot: it lacks {lacking}. It is brought up to date when this one's bot first runs.");
        }
        catch (DbException e)
        {
            throw new NoRecordException($"The record cannot be read: {e.Message.TrimEnd('.')}. 'vastbot doctor' looks closer.", e);
        }
    }
}
