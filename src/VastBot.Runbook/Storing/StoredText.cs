using System.Text;

namespace VastBot.Runbook.Storing;

/// <summary>Text as every database takes it: PostgreSQL knows no NUL, and half a surrogate pair is no text.</summary>
internal static class StoredText
{
    public static string Of(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal);
}
