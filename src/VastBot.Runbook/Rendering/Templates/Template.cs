using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates;

/// <summary>A template whose names are the properties of <typeparamref name="TFields"/>.</summary>
internal sealed record Template<TFields>(
    string Name, Surface Surface, string Purpose, TFields Sample, TFields Bare, Func<Incident, DateTimeOffset, TFields> Of) : ITemplate
    where TFields : class
{
    public Type Fields => typeof(TFields);

    public IReadOnlyList<object> Samples => [Sample, Bare];

    public object FieldsOf(Incident incident, DateTimeOffset now) => Of(incident, now);

    public override string ToString() => Name;
}
