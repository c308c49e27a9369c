using VastBot.Runbook.Tests.Features.Reminders.Storms;
using VastBot.Runbook.Tests.Storing.Storms;

// The tests' own program; "storm" and "remind" make it a process that a test can kill.
return args switch
{
    ["storm", ..] => await StormProcess.Run(args[1..]),
    ["remind", ..] => await RemindingProcess.Run(args[1..]),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
