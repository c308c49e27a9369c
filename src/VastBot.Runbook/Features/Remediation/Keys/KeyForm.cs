using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>A one-time form that is open: for whom, for what, until when, and how often its code may still be tried.</summary>
internal sealed class KeyForm(FixWish wish, string user, byte[] code, string csrf, DateTimeOffset ends)
{
    public FixWish Wish => wish;

    public string User => user;

    public byte[] Code => code;

    /// <summary>Stands hidden in the form: a page of somebody else's cannot know it.</summary>
    public string Csrf => csrf;

    public DateTimeOffset Ends => ends;

    public int TriesLeft { get; set; } = 5;
}
