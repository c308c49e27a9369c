namespace VastBot.Runbook.Model.Fixes;

/// <summary>Whether a fix that was carried out has helped.</summary>
internal enum FixResult
{
    /// <summary>Not settled yet.</summary>
    Open,

    Worked,

    DidNotWork,

    /// <summary>The view that would tell is lost.</summary>
    CannotTell,
}
