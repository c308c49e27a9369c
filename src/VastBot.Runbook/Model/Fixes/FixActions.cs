namespace VastBot.Runbook.Model.Fixes;

/// <summary>The names of the runbook's actions; the catalogue is closed. Stored, typed and shown: they never change.</summary>
internal static class FixActions
{
    /// <summary>Puts a new API key into the integration's secret and restarts the deployment.</summary>
    public const string RotateKey = "rotate-key";

    /// <summary>Replaces the pods one after the other.</summary>
    public const string Restart = "restart";

    /// <summary>Calls to Vast.ai are queued; <c>on</c> or <c>off</c>.</summary>
    public const string QueueMode = "queue-mode";

    /// <summary>The service serves without Vast.ai; <c>on</c> or <c>off</c>.</summary>
    public const string Fallback = "fallback";

    /// <summary>Back to the revision before.</summary>
    public const string Rollback = "rollback";

    /// <summary>Another number of pods.</summary>
    public const string Scale = "scale";

    public const string On = "on";

    public const string Off = "off";

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [RotateKey, Restart, QueueMode, Fallback, Rollback, Scale];

    /// <summary>Is it one that is switched on and stays until it is switched off?</summary>
    public static bool IsWorkaround(string action) => action is QueueMode or Fallback;
}
