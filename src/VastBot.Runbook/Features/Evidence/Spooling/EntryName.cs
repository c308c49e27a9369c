namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>Names inside a bundle: what others named is made harmless, so that no archive can write outside its own folder.</summary>
internal static class EntryName
{
    private const int MostPerPart = 120;

    /// <summary>A path of parts that others may have named.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var path = Part(parts[0]);
        foreach (var part in parts[1..]) path += $"/{Part(part)}";
        return path;
    }

    /// <summary>Whether a name of a foreign archive stays inside its folder.</summary>
    public static bool IsSafe(string name) =>
        name.Length > 0 && !name.Contains('\\') && !name.Contains('\0') && !name.Contains(':') && name.Split('/').All(part => part.Length > 0 && part is not ("." or ".."));

    private static string Part(string name)
    {
        var safe = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')]);
        if (safe.Length > MostPerPart) safe = safe[..MostPerPart];
        return safe.Trim('.').Length == 0 ? "unnamed" : safe;
    }
}
