namespace VastBot.Runbook.Rendering.Masking;

/// <summary>One kind of secret that must not be shown. Must be thread-safe and take time linear in the text's length.</summary>
public interface IMaskingRule
{
    /// <summary>What it finds, for people: "Slack token".</summary>
    string Name { get; }

    /// <summary>Replaces every secret by <see cref="SecretMasker.Mark"/> and says how many there were.</summary>
    string Apply(string text, out int masked);

    /// <summary>A fast look: false only where it would surely find nothing.</summary>
    bool MayFind(ReadOnlySpan<char> text) => true;
}
