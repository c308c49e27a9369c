using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Gathers what the linter needs to know of one incident.</summary>
internal sealed class LintFactsReader(IEnvironments environments, IPublicPage page, PeopleNames people, SecretMasker masker)
{
    /// <param name="incident">As it stands.</param>
    /// <param name="entries">Its stream.</param>
    /// <param name="now">A text that is being written now may say so.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<LintFacts> Read(Incident incident, IReadOnlyList<JournalEntry> entries, DateTimeOffset now, CancellationToken cancellationToken) => new()
    {
        InnerNames = [.. InnerNames(incident).Where(name => name.Length > 2).Distinct(StringComparer.OrdinalIgnoreCase)],
        People = await people.Of(Involved(incident, entries), cancellationToken),
        Times = [.. Moments(incident, entries), now],
        PublicDomains = page.Address is { IsLoopback: false } address ? ["vast.ai", address.Host] : ["vast.ai"],
        Mask = masker.Mask,
    };

    private IEnumerable<string> InnerNames(Incident incident)
    {
        if (incident.Channel is { } channel) yield return channel.Name;
        if (environments.Names.Count == 0 || environments.Find(incident.Environment) is not { } environment) yield break;
        var cluster = environment.Kubernetes;
        string?[] names = [cluster.Deployment, cluster.Container, cluster.Secret, cluster.Context, cluster.Namespace, .. cluster.ConfigMaps];
        // A name that is a plain word, such as "default", would stop harmless sentences.
        foreach (var name in names.OfType<string>().Where(name => name.Any(c => !char.IsAsciiLetter(c)))) yield return name;
        Uri?[] addresses = [environment.Health.Url, environment.Prometheus.Url, environment.Prometheus.BackupUrl, cluster.Server];
        foreach (var address in addresses.OfType<Uri>().Where(address => !address.Host.Contains('.', StringComparison.Ordinal))) yield return address.Host;
    }

    private static IEnumerable<string> Involved(Incident incident, IEnumerable<JournalEntry> entries) =>
        entries.SelectMany(Named).Append(incident.Commander).OfType<string>().Distinct(StringComparer.Ordinal);

    private static IEnumerable<string?> Named(JournalEntry entry)
    {
        if (entry.By.Kind is AuthorKind.Person or AuthorKind.Terminal) yield return entry.By.Id;
        if (entry.Event is CommanderChanged changed) yield return changed.Commander.After;
        if (entry.Event is Declared declared) yield return declared.Commander;
    }

    private static IEnumerable<DateTimeOffset> Moments(Incident incident, IEnumerable<JournalEntry> entries)
    {
        foreach (var entry in entries)
        {
            yield return entry.At;
            if (entry.Event is NoteAdded note) yield return note.HappenedAt;

            // A text says when it was written, a moment before it stood in the journal: perhaps in the minute before.
            if (entry.Event is PublicTextProposed) yield return entry.At.AddMinutes(-1);
        }

        if (incident.FirstSign is { } sign) yield return sign;
        if (incident.NextUpdate is { } promise) yield return promise;
    }
}
