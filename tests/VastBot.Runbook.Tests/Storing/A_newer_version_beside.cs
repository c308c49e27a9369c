using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing;

namespace VastBot.Runbook.Tests.Storing;

/// <summary>In the middle of a rolling upgrade: this version works on a database that a newer one has been at, and beside it.</summary>
public sealed class A_newer_version_beside
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_previous_version_starts_reads_writes_and_delivers_and_its_doctor_says_so(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var incident = await bench.Start().Incidents.Declare(Some.Declaration(), "form-1", Some.Responder, Ct);
        var stream = StreamId.Of(incident.Id);
        await UpgradedBy(bench, stream.Key);

        // Started after the newer one, as when the old deployment's pod is moved to another node meanwhile.
        var old = bench.Start();
        Assert.IsType<Appended>(await old.Incidents.Change(incident.Id, 2, Some.Responder, [Some.Note("goes on")], Ct));
        var entries = await old.Journal.Read(stream, 1, Ct);
        Assert.Equal(new UnknownEvent("war-room-opened", """{"room":7}"""), entries[0].Event);
        Assert.Equal("goes on", Assert.IsType<NoteAdded>(entries[1].Event).Text);
        Assert.Contains("newer version", SchemaFinding.Of(provider, await Scripts(old)).Finding, StringComparison.Ordinal);
        // A target of the newer version's is not ours to deliver, and stays for it.
        var state = await new VastBot.Runbook.Storing.Delivering.StoredOutboxState(old.Database, new(bench.Time, bench.Time)).Look(Ct);
        Assert.Equal(new KeyValuePair<string, int>("of-a-newer-version", 1), Assert.Single(state.Waiting));
    }

    private static async Task UpgradedBy(RecordBench bench, string stream)
    {
        var newer = bench.Start();
        await using var write = await newer.Database.Write(Ct);
        await write.Execute("insert into schema_script values ('9999-of-a-newer-version.sql', 0)");
        await write.Execute("create table of_a_newer_version (id integer)");
        await write.Execute("alter table incident add column of_a_newer_version text");
        await write.Execute("insert into journal_event (stream, version, kind, at, author_kind, author, body) values (@stream, 2, 'war-room-opened', 0, 'Bot', 'vastbot', '{\"room\":7}')", new { stream });
        await write.Execute("update stream set version = 2 where id = @stream", new { stream });
        await write.Execute(
            "insert into outbox_row (key, lane, stream, target, kind, subject, payload, created_at) values ('k', 'l', @stream, 'of-a-newer-version', @kind, 's', '', 0)",
            new { stream, kind = nameof(OutboxKind.Send) });
        await write.Commit();
    }

    private static async Task<IReadOnlyList<string>> Scripts(RecordProcess process)
    {
        await using var write = await process.Database.Write(Ct);
        return await write.Query<string>("select name from schema_script");
    }
}
