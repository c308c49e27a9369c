namespace VastBot.Runbook.Features.Communication;

/// <summary>What must not become public: where, what, and what to do. All plain text.</summary>
/// <param name="Line">Counts from 1; 0 is the headline.</param>
/// <param name="Found">The piece at fault; a secret is not repeated.</param>
/// <param name="Cure">What it is and how to cure it: a sentence.</param>
internal sealed record LintFinding(int Line, string Found, string Cure)
{
    public override string ToString() => $"{(Line == 0 ? "Headline" : $"Line {Line}")}{(Found.Length > 0 ? $": “{Found}”" : "")} {Cure}";
}
