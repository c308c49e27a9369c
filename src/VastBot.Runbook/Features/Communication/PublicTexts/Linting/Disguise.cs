using System.Globalization;
using System.Text;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Text as people read it: without invisible characters, and with the plain form of letters that only look special.</summary>
internal static class Disguise
{
    public static string Undo(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control) || rune.Value == '\t') visible.Append(Plain(rune));
        return visible.ToString();
    }

    /// <summary>The full-width forms, of which each ASCII character has one. (Unicode's own normal forms are not there in a program without cultures.)</summary>
    private static Rune Plain(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFF01 + '!'),
        0x3002 or 0xFF61 => new Rune('.'),
        0x3000 or 0x00A0 => new Rune(' '),
        0x2010 or 0x2011 or 0x2012 or 0x2212 => new Rune('-'),
        _ => rune,
    };
}
