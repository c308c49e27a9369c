using VastBot.Runbook.Model.Triage;
using VastBot.Testing;
using static VastBot.Runbook.Tests.Features.Triage.Probes.ClusterObjects;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

public class RecentChangesProbeTests
{
    // The movable clock stands at 03:00 UTC on 2026-11-20.
    private const string OldSecret = """{"kind":"Secret","metadata":{"name":"vastai-secrets","creationTimestamp":"2025-01-01T00:00:00Z","managedFields":[{"manager":"kubectl","operation":"Update","time":"2025-01-01T00:00:00Z","fieldsV1":{"f:data":{"f:api-key":{}}}}]},"data":{}}""";

    [Fact]
    public async Task Nothing_changed_is_ok()
    {
        var finding = await Look(OldSecret, ReplicaSet(1, "app:1", "2026-11-19T03:00:00Z"));

        Assert.Equal(ProbeOutcome.Ok, finding.Outcome);
        Assert.Empty(finding.Changes);
    }

    [Fact]
    public async Task A_rollout_names_the_image_that_it_changed()
    {
        var finding = await Look(OldSecret, ReplicaSet(10, "app:2", "2026-11-20T02:48:00Z"), ReplicaSet(9, "app:1", "2026-11-19T03:00:00Z"));

        Assert.Equal(ProbeOutcome.Degraded, finding.Outcome);
        var change = Assert.Single(finding.Changes);
        Assert.Equal("Rollout of revision 10: image of app: app:1 → app:2", change.What);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 2, 48, 0, TimeSpan.Zero), change.At);
    }

    [Fact]
    public async Task A_changed_secret_names_its_writer_and_not_its_value()
    {
        var secret = """{"kind":"Secret","metadata":{"name":"vastai-secrets","creationTimestamp":"2025-01-01T00:00:00Z","managedFields":[{"manager":"kubectl-patch","operation":"Update","time":"2026-11-20T01:30:00Z","fieldsV1":{"f:data":{"f:api-key":{}}}}]},"data":{"api-key":"aGlkZGVuLXZhbHVl"}}""";
        var finding = await Look(secret, ReplicaSet(1, "app:1", "2026-11-19T03:00:00Z"));

        var change = Assert.Single(finding.Changes);
        Assert.Equal(("Secret vastai-secrets was changed (api-key)", "kubectl-patch"), (change.What, change.By));
        Assert.DoesNotContain("aGlkZGVu", finding.ToString() + string.Concat(finding.Details));
    }

    [Fact]
    public async Task No_change_seen_with_a_part_out_of_view_is_unknown()
    {
        var finding = await Look(null, ReplicaSet(1, "app:1", "2026-11-19T03:00:00Z"));

        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Contains("the secret vastai-secrets cannot be seen", finding.Summary);
    }

    [Fact]
    public async Task A_change_seen_counts_though_another_part_is_out_of_view()
    {
        var finding = await Look(null, ReplicaSet(10, "app:2", "2026-11-20T02:48:00Z"));

        Assert.Equal(ProbeOutcome.Degraded, finding.Outcome);
        Assert.Contains(finding.Details, d => d.Contains("cannot be seen", StringComparison.Ordinal));
    }

    private static string ReplicaSet(int revision, string image, string created) => $$$"""
        {"metadata":{"name":"rs-{{{revision}}}","creationTimestamp":"{{{created}}}","annotations":{"deployment.kubernetes.io/revision":"{{{revision}}}"},
                     "ownerReferences":[{"kind":"Deployment","name":"vastai-integration","uid":"d1","controller":true}]},
         "spec":{"template":{"spec":{"containers":[{"name":"app","image":"{{{image}}}"}]} } } }
        """;

    private static async Task<RecentChangesFinding> Look(string? secret, params string[] replicaSets)
    {
        await using var probes = new ProbeTest(new MovableTime());
        await using var stub = await Stub.Start(Answer(
            [("/vastai-integration", Deployment), ("/replicasets", List(replicaSets)), .. secret is null ? [] : new[] { ("/vastai-secrets", secret) }]));
        return await probes.Look<RecentChangesFinding>(ProbeTest.At(stub.Address));
    }

    [Fact]
    public async Task Each_change_says_what_sort_it_is()
    {
        var secret = OldSecret.Replace("2025-01-01T00:00:00Z\",\"fieldsV1", "2026-11-20T02:55:00Z\",\"fieldsV1", StringComparison.Ordinal);
        var finding = await Look(secret, ReplicaSet(10, "app:2", "2026-11-20T02:48:00Z"), ReplicaSet(9, "app:1", "2026-11-20T02:20:00Z"));

        Assert.Equal([ChangeKind.Secret, ChangeKind.Rollout, ChangeKind.Other], finding.Changes.Select(c => c.Kind));
    }
}
