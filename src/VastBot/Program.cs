using VastBot.Runbook;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Verbs;
using VastBot.Verbs.Starting;

// One for every text that leaves: answers, mistakes, logs, Slack.
var masker = new SecretMasker();

// What the program can do, in the order help shows it. What each verb is made of stands in Composition/.
var run = new RunVerb(masker);                                                  // the bot; also what happens without a verb
var program = new CommandLine(args is [] or ["run"] ? [run] :                   // its doors open sooner when no other verb is put together
[
    run,
    new DrillVerb(masker),                                                      // the practice world with the bot in it
    .. RunbookSetup.TerminalVerbs.Select(verb => new RunbookVerb(verb, masker)), // triage, health, doctor: Slack itself may be down
    new InitVerb(masker),                                                       // a first configuration, from a few questions
    new SbomVerb(),                                                             // what it is made of
], masker);

return await program.Run(args);
