namespace VastBot.Runbook.Web;

/// <summary>Marks a page that the public listener serves; a page without it lives on the private one.</summary>
public sealed class PublicPage
{
    public static PublicPage Mark { get; } = new(isSigned: false);

    public static PublicPage Signed { get; } = new(isSigned: true);

    private PublicPage(bool isSigned) => IsSigned = isSigned;

    /// <summary>Whoever calls it proves by a signature or a token who they are, and few machines do.</summary>
    public bool IsSigned { get; }
}
