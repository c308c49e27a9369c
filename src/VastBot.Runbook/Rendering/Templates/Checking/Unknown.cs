namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>The type of what a mistake stands in front of: nothing more is said about it.</summary>
internal static class Unknown
{
    public static Type Type => typeof(Unknown);
}
