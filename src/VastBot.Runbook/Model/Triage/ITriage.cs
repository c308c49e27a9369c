namespace VastBot.Runbook.Model.Triage;

/// <summary>Runs triage. One run per environment at a time: who asks meanwhile joins the run that is under way.</summary>
public interface ITriage
{
    /// <summary>Starts or joins a run, which goes on to its end whoever reads it. An outside failure is a finding, never an exception.</summary>
    /// <exception cref="ArgumentException">There is no such environment.</exception>
    TriageRun Run(string environment);
}
