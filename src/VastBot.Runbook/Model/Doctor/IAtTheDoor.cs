namespace VastBot.Runbook.Model.Doctor;

/// <summary>Whether somebody stands at the door and waits for an answer.</summary>
internal interface IAtTheDoor
{
    /// <summary>Ends when nobody waits, or nobody can be answered. There may never be such a moment: whoever waits brings the patience.</summary>
    Task WhenNobodyWaits(CancellationToken cancellationToken);
}
