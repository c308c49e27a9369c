using VastBot.Benchmarks;
using VastBot.Benchmarks.ColdStart;
using VastBot.Benchmarks.Cost;
using VastBot.Benchmarks.Envelopes;
using VastBot.Benchmarks.Evidence;
using VastBot.Benchmarks.Logs;
using VastBot.Benchmarks.Outside;
using VastBot.Benchmarks.Record;
using VastBot.Benchmarks.Reminders;
using VastBot.Benchmarks.Servers;
using VastBot.Benchmarks.SlackLoad;
using VastBot.Benchmarks.Subjects;
using VastBot.Benchmarks.Triage;

// The benchmarks, then the processes that they start from this same program.
var verbs = new Dictionary<string, Func<Options, Task>>(StringComparer.Ordinal)
{
    ["logs"] = LogsBenchmark.Run,
    ["triage"] = TriageBenchmark.Run,
    ["evidence"] = EvidenceBenchmark.Run,
    ["slack-load"] = SlackLoadBenchmark.Run,
    ["cold-start"] = ColdStartBenchmark.Run,
    ["cost"] = CostBenchmark.Run,
    ["envelopes"] = EnvelopesBenchmark.Run,
    ["reminders"] = RemindersBenchmark.Run,
    ["reminders-subject"] = RemindersSubject.Serve,
    ["record"] = RecordBenchmark.Run,
    ["stub"] = StubOutside.Serve,
    ["subject"] = SubjectLoop.Serve,
    ["floor"] = Floor.Serve,
};

if (args is [var verb, .. var rest] && verbs.TryGetValue(verb, out var run))
{
    await run(new Options(rest));
    return 0;
}

Console.Error.WriteLine("usage: triage | logs | evidence | slack-load | cold-start | cost | envelopes | reminders | record   [--rounds N] [--seconds N]; the README says what they measure");
return 64;
