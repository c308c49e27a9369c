using System.Security.Cryptography;
using System.Text;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The pages' one style sheet; its address changes with it, so that browsers may keep it for ever.</summary>
public static class PageStyle
{
    private const string Resource = "VastBot.Runbook.Features.Communication.status.css";

    public static string Text { get; } = Read();

    public static string Address { get; } = $"{PageAddress.Root}/status.css?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))[..6])}";

    private static string Read()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
