using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Storing;

/// <summary>A triage report as stored text. Which kind of finding each one is stands in it by its probe's id.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TellFindingsApart } },
    };

    /// <summary>Every kind of finding there is, by its probe's id; <c>lost</c> is any probe that gave no answer.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["status-page"] = typeof(StatusPageFinding),
        ["vast-api"] = typeof(VastApiFinding),
        ["service-health"] = typeof(ServiceHealthFinding),
        ["error-rate"] = typeof(ErrorRateFinding),
        ["error-logs"] = typeof(ErrorLogsFinding),
        ["pods"] = typeof(PodsFinding),
        ["recent-changes"] = typeof(RecentChangesFinding),
        ["lost"] = typeof(LostFinding),
    };

    public static string Write(TriageReport report) => JsonSerializer.Serialize(report, Options);

    public static TriageReport Read(string text) =>
        JsonSerializer.Deserialize<TriageReport>(text, Options) ?? throw new JsonException("The stored report is empty.");

    private static void TellFindingsApart(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Finding))) return;
        foreach (var computed in type.Properties.Where(p => p.Name is "probe" or "title").ToList()) type.Properties.Remove(computed);
        if (type.Type != typeof(Finding)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "finding" };
        foreach (var (id, kind) in Kinds) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, id));
    }
}
