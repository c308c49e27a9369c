namespace VastBot.Drill.Workspace.Api;

/// <summary>What a channel may be called.</summary>
internal static class ChannelNames
{
    public static string? Refusal(string name)
    {
        if (name.Length == 0) return "invalid_name_required";
        if (name.Length > 80) return "invalid_name_maxlength";
        if (!name.Any(char.IsAsciiLetterOrDigit)) return "invalid_name_punctuation";
        return name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_') ? null : "invalid_name_specials";
    }
}
