using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Tests.Storing.Journaling;

/// <summary>Each process keeps what it folded; what it then says must be what the whole stream says, whoever else wrote to it.</summary>
public sealed class Folding_from_what_is_known
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Two_who_write_by_turns_each_see_the_whole(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        RecordProcess[] both = [bench.Start(), bench.Start()];
        var id = (await both[0].Incidents.Declare(Some.Declaration(), "1", Some.Responder, Ct)).Id;
        for (var i = 1; i <= 12; i++)
        {
            // Three in a row by one, so that the other is behind by several.
            var writer = both[i / 3 % 2];
            await writer.Incidents.Change(id, null, Some.Responder, [new ActionAdded(i, $"item {i}", null, null), new SeverityChanged(new(Severity.P2, (Severity)(i % 4)), $"{i}")], Ct);
            await writer.Journal.Append(StreamId.Environment("production"), null, Some.Responder, [new WorkaroundArmed($"workaround-{i}", new(null, "true"), null)], Ct);
            foreach (var reader in both)
            {
                var (seen, whole) = ((await reader.Incidents.Find(id, Ct))!, Incident.Fold(id, await reader.Journal.Read(StreamId.Of(id), 0, Ct)));
                Assert.Equal(whole.Summary(), seen.Summary());
                Assert.Equal(whole.Actions, seen.Actions);
                Assert.Equal((1 + (2 * i), i), (seen.Version, seen.Actions.Count));
                Assert.Equal(Enumerable.Range(1, i).Select(n => $"workaround-{n}"), (await reader.Incidents.Environment("production", Ct)).Workarounds.Select(armed => armed.Name));
            }

            Assert.Equal(1 + (2 * i), Assert.Single(await both[1 - (i / 3 % 2)].Incidents.ListOpen(null, Ct)).Version);
        }
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_was_refused_is_seen_by_nobody(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        RecordProcess[] both = [bench.Start(), bench.Start()];
        var incident = await both[0].Incidents.Declare(Some.Declaration(), "1", Some.Responder, Ct);
        await both[1].Incidents.Change(incident.Id, null, Some.Commander, [new Acknowledged()], Ct);

        var refused = Assert.IsType<VersionConflict>(await both[0].Incidents.Change(incident.Id, incident.Version, Some.Responder, [new ActionAdded(1, "refused", null, null)], Ct));
        Assert.IsType<Acknowledged>(Assert.Single(refused.Won).Event);

        foreach (var reader in both)
        {
            var seen = (await reader.Incidents.Find(incident.Id, Ct))!;
            Assert.Equal((2, 0), (seen.Version, seen.Actions.Count));
            Assert.NotNull(seen.AcknowledgedAt);
        }
    }
}
