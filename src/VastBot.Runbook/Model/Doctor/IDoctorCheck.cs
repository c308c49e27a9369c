namespace VastBot.Runbook.Model.Doctor;

/// <summary>One part of the bot that the doctor examines; offered by the room or feature that knows it. It only looks.</summary>
internal interface IDoctorCheck
{
    /// <summary>The part, for people: "Storage".</summary>
    string Name { get; }

    /// <summary>After this time it counts as broken for want of an answer.</summary>
    TimeSpan Deadline => TimeSpan.FromSeconds(10);

    /// <summary>True where the bot cannot work while this part is broken and looking is cheap and asks nobody outside: <c>/readyz</c> then asks it as well.</summary>
    bool DecidesReadiness => false;

    /// <summary>What there is to say of it, at least one finding. What it finds is never an exception.</summary>
    Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken);
}
