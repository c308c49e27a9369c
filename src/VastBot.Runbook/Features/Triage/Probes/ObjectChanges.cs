using VastBot.Kubernetes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>Changes of a secret's or config map's content, by who wrote last and when; the content itself is not looked at.</summary>
internal static class ObjectChanges
{
    public static IReadOnlyList<RecentChange> Of(ObjectMeta metadata, ChangeKind kind, DateTimeOffset since)
    {
        var name = $"{(kind is ChangeKind.Secret ? "Secret" : "Config map")} {metadata.Name}";
        if (metadata.CreationTimestamp is { } created && created >= since)
            return [new(created, $"{name} was created", metadata.ManagedFields.OrderBy(f => f.Time).FirstOrDefault()?.Manager, kind)];
        return
        [
            .. metadata.ManagedFields
                .Where(f => f.Time >= since && (f.Touches("data") || f.Touches("binaryData") || f.Touches("stringData")))
                .Select(f => new RecentChange(f.Time!.Value, $"{name} was changed{Keys(f)}", f.Manager, kind)),
        ];
    }

    private static string Keys(ManagedFields fields) => fields.DataKeys.Count == 0 ? "" : $" ({string.Join(", ", fields.DataKeys.Take(5))})";
}
