namespace VastBot.Runbook.Model.Doctor;

/// <summary>
/// Something that is made ready beside the start, after the doors are open, because nothing at the door waits for it. <c>/readyz</c> says "preparing" until it is
/// ready, so that a rollout waits; requests are answered meanwhile.
/// </summary>
internal interface IPreparation
{
    /// <summary>The part, for people: "Templates".</summary>
    string Name { get; }

    /// <summary>True from the first time it was ready; troubles after that are for the doctor.</summary>
    bool IsReady { get; }
}
