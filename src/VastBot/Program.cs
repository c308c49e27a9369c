using VastBot.Runbook;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Verbs;
using VastBot.Verbs.Starting;

// One for every text that leaves: answers, mistakes, logs, Slack.
var masker = new SecretMasker();
var run = new RunVerb(masker);

// The bot itself reads no command line: its doors open sooner when none is put together. What each verb is made of stands in Composition/.
return await new VerbRunner(masker).Run(args is [] or ["run"] ? run.Run : (opened, ending) => Verbs().Run(args, opened, ending));

// What the program can do, in the order help shows it.
CommandLine Verbs() => new(
[
    run,                                                                            // the bot; also what happens without a verb
    new DrillVerb(masker),                                                          // the practice world with the bot in it
    .. RunbookSetup.TerminalVerbs.Select(verb => new RunbookVerb(verb, masker)),    // triage, health, doctor: Slack itself may be down
    new InitVerb(masker),                                                           // a first configuration, from a few questions
    new SbomVerb(),                                                                 // what it is made of
]);
