namespace VastBot.Runbook.Model.Doctor;

/// <summary>One thing the doctor looked at.</summary>
/// <param name="Subject">What was looked at: "Bot token".</param>
/// <param name="Condition">How it is.</param>
/// <param name="Finding">What was seen, without a full stop; of secrets presence, length and fingerprint only.</param>
/// <param name="Cure">What to do, as a sentence; null when all is well.</param>
internal sealed record DoctorFinding(string Subject, Condition Condition, string Finding, string? Cure = null)
{
    public static DoctorFinding Well(string subject, string finding) => new(subject, Condition.Well, finding);

    public static DoctorFinding Warning(string subject, string finding, string cure) => new(subject, Condition.Warning, finding, cure);

    public static DoctorFinding Broken(string subject, string finding, string cure) => new(subject, Condition.Broken, finding, cure);
}
