using System.Text;
using System.Text.Json;

namespace VastBot.EndToEnd.Secrecy;

/// <summary>A secret in every form in which it might leave: as it is, for an address, in JSON, in UTF-16, in hexadecimal, and in base64 wherever it begins in a longer text.</summary>
internal sealed class Needle
{
    private readonly List<(string Form, byte[] Bytes)> _forms;

    public Needle(string name, string secret)
    {
        Name = name;
        var raw = Encoding.UTF8.GetBytes(secret);
        _forms =
        [
            ("as it is", raw),
            ("for an address", Ascii(Uri.EscapeDataString(secret))),
            ("for a form", Ascii(System.Net.WebUtility.UrlEncode(secret))),
            ("in JSON", Ascii(JsonEncodedText.Encode(secret).ToString())),
            ("in UTF-16", Encoding.Unicode.GetBytes(secret)),
            ("in hexadecimal", Ascii(Convert.ToHexStringLower(raw))),
            .. from shift in Enumerable.Range(0, 3) let core = Core(raw, shift) from form in new[] { core, core.Replace('+', '-').Replace('/', '_') } select ($"in base64, shifted by {shift}", Ascii(form)),
        ];
        // A key of letters and digits is the same in most of them.
        _forms = [.. _forms.DistinctBy(form => Convert.ToHexString(form.Bytes))];
    }

    public string Name { get; }

    /// <summary>In which form it stands there; null where it does not.</summary>
    public string? In(ReadOnlySpan<byte> hay)
    {
        foreach (var (form, bytes) in _forms)
            if (hay.IndexOf(bytes) >= 0) return form;
        return null;
    }

    /// <summary>What is the same whatever stands before and after.</summary>
    private static string Core(byte[] raw, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. raw]);
        var start = shift == 0 ? 0 : 4;
        var whole = (shift + raw.Length) / 3 * 4;
        return text[start..whole];
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
