namespace VastBot.Runbook.Model.Doctor;

/// <summary>How a part of the bot itself is; the greater the worse.</summary>
internal enum Condition
{
    /// <summary>Nothing to do.</summary>
    Well,

    /// <summary>It works, but something should be put right, or a view is lost.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Broken,
}
