namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>One mistake in a template: where, what, and how to cure it.</summary>
/// <param name="Line">From 1; null where only the whole is known to be wrong.</param>
/// <param name="Wrong">What is wrong, without a full stop.</param>
/// <param name="Cure">What to do and what is known, without a full stop.</param>
internal sealed record TemplateMistake(int? Line, string Wrong, string Cure)
{
    /// <summary>As compilers say it, so that an editor finds the place.</summary>
    public string In(string file) => $"{(Line is { } line ? $"{file}:{line}" : file)}: {Wrong}. {Cure}.";
}
