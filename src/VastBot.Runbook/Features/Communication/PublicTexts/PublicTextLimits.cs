namespace VastBot.Runbook.Features.Communication;

/// <summary>How long a public text may be: what every provider takes, and what one form and one preview hold.</summary>
internal static class PublicTextLimits
{
    public const int Headline = 120;

    /// <summary>What a person writes.</summary>
    public const int Words = 2_000;

    /// <summary>With the lines that the template adds.</summary>
    public const int Text = 2_800;
}
