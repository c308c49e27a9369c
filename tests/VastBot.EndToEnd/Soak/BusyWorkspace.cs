using System.Collections.Concurrent;
using Npgsql;
using VastBot.Drill.Workspace;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.EndToEnd.Soak;

/// <summary>
/// What people do in a busy workspace, at a steady pace: most of it concerns nobody, some of it is a question, some of it is to be written down. It
/// is decided by the seed; how the bots fare decides what comes of it.
/// </summary>
internal sealed class BusyWorkspace(WorkspaceServer workspace, SoakRecord record, IReadOnlyList<Incident> incidents, TimeSpan longestPromise, int seed)
{
    private const int PerSecond = 50;

    private static readonly Author Writer = Author.Person(PracticeIds.Responder);
    private static readonly string[] People = [PracticeIds.Responder, PracticeIds.Commander, PracticeIds.Approver];
    private static readonly string[] Questions = ["help", "status", "health", "timeline", "stats"];

    private readonly Random _random = new(seed);
    private readonly ConcurrentDictionary<string, IncidentId> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IncidentId> _typed = new(StringComparer.Ordinal);
    private readonly List<Task> _underWay = [];

    /// <summary>Notes that the journal took, by their text.</summary>
    public IReadOnlyDictionary<string, IncidentId> Written => _written;

    /// <summary>Notes that people typed; whether a bot heard of them is another matter.</summary>
    public IReadOnlyDictionary<string, IncidentId> Typed => _typed;

    /// <summary>How many things happened.</summary>
    public int Events { get; private set; }

    /// <summary>How often somebody asked for a triage.</summary>
    public int Triages { get; private set; }

    public async Task Live(CancellationToken over)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(1000.0 / PerSecond), TimeProvider.System);
        while (!over.IsCancellationRequested)
        {
            // A tick that a busy machine left out is made up for.
            for (var due = TimeProvider.System.GetElapsedTime(began).TotalSeconds * PerSecond; Events < due; Events++) _underWay.Add(Happen(Events));
            await pace.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            foreach (var ended in _underWay.FindAll(task => task.IsCompleted)) await ended;
            _underWay.RemoveAll(task => task.IsCompletedSuccessfully);
        }

        await Task.WhenAll(_underWay);
    }

    private Task Happen(int number)
    {
        var incident = incidents[_random.Next(incidents.Count)];
        var (room, person) = (incident.Channel!.Id, People[_random.Next(People.Length)]);
        return _random.Next(1000) switch
        {
            < 40 => Write(incident.Id, $"written {number}"),
            < 60 => Type(incident.Id, room, person, $"typed {number}"),
            < 66 => Change(incident, room, person),
            < 71 => Promise(incident, TimeSpan.FromSeconds(5 + (_random.NextDouble() * (longestPromise.TotalSeconds - 5)))),
            < 85 => workspace.TypeCommand($"/vast {Questions[_random.Next(Questions.Length)]}", room, person),
            < 86 => Triage(person),
            < 106 => workspace.TypeCommand($"said {number}", room, person),
            < 110 => Pin(room, person),
            _ => React(room, person),
        };
    }

    /// <summary>Straight into the journal, as a third replica would: whoever is told "appended" can rely on it.</summary>
    private async Task Write(IncidentId incident, string text)
    {
        if (await Append(incident, new NoteAdded(text, TimeProvider.System.GetUtcNow(), null))) _written[text] = incident;
    }

    private Task Type(IncidentId incident, string room, string person, string text)
    {
        _typed[text] = incident;
        return workspace.TypeCommand($"/vast note {text}", room, person);
    }

    private Task Triage(string person)
    {
        Triages++;
        return workspace.TypeCommand("/vast triage", PracticeIds.Ops, person);
    }

    /// <summary>Everybody in the room is told. The first incident is left alone: nobody cares for it, and that must be on record.</summary>
    private Task Change(Incident incident, string room, string person) =>
        incident == incidents[0] ? Task.CompletedTask : workspace.TypeCommand($"/vast sev P{_random.Next(1, 3)} as it seems", room, person);

    private async Task Promise(Incident incident, TimeSpan after)
    {
        if (incident == incidents[0]) return;
        try
        {
            var stands = await record.Incidents.Find(incident.Id, TestContext.Current.CancellationToken);
            await Append(incident.Id, new PromiseMoved(new(stands?.NextUpdate, TimeProvider.System.GetUtcNow() + after), "as agreed"));
        }
        catch (NpgsqlException)
        {
            // Nothing was promised.
        }
    }

    private Task Pin(string room, string person)
    {
        if (Latest(room) is { } said) workspace.Marking.React(person, room, said, "pushpin");
        return Task.CompletedTask;
    }

    /// <summary>Put there and taken away again: a workspace in which everything is kept for ever would grow slow.</summary>
    private Task React(string room, string person)
    {
        if (Latest(room) is not { } said) return Task.CompletedTask;
        workspace.Marking.React(person, room, said, "eyes");
        workspace.Marking.React(person, room, said, "eyes");
        return Task.CompletedTask;
    }

    private string? Latest(string room) => workspace.Messages(room).LastOrDefault(message => message is { OnlyFor: null, BotId: null, Subtype: null })?.Ts;

    /// <summary>False where the connection broke: then nobody was told that it is written down, and it may be or not.</summary>
    private async Task<bool> Append(IncidentId incident, JournalEvent happened)
    {
        try
        {
            return await record.Incidents.Change(incident, null, Writer, [happened], TestContext.Current.CancellationToken) is Appended;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
