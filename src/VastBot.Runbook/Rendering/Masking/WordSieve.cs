namespace VastBot.Runbook.Rendering.Masking;

/// <summary>
/// A cheap look before the exact one: of each word three letters in a row are marked in a table, those that an ordinary line of the log holds least. A text
/// without any marked three holds none of the words. Many short words find so many beginnings in ordinary text that the exact look takes ten times as long.
/// </summary>
internal sealed class WordSieve
{
    private const int Bits = 5;
    private const int Digit = 27;
    private const int Mask = (1 << (3 * Bits)) - 1;

    private const string Ordinary = "{\"Timestamp\":\"\",\"Level\":\"Information\",\"Message\":\" was answered in 0 ms\",\"Properties\":{\"Request\":\"the button\",\"Elapsed\":0.0137,"
        + "\"EventId\":{\"Id\":1,\"Name\":\"Done\"},\"SourceContext\":\"VastBot.Runbook.Slack.RequestRunner\",\"RequestId\":\"e8bde625\",\"User\":\"U0RESPONDER\",\"Channel\":\"C0\",\"Team\":\"T0\","
        + "\"HttpRequest\":\"0HNQEPF9NO70G:00000357\",\"ConnectionId\":\"\"}} the message of an incident in this channel was posted and will be tried again";

    private static readonly byte[] Classes = [.. Enumerable.Range(0, 128).Select(c => Class((char)c))];

    private readonly ulong[] _marked = new ulong[(Mask + 1) / 64];

    /// <param name="words">Of two ASCII characters at least. Case does not count.</param>
    public WordSieve(IReadOnlyCollection<string> words)
    {
        var usual = Threes(Ordinary).CountBy(three => three).ToDictionary();
        foreach (var word in words)
        {
            if (word.Length > 2) Mark(Threes(word).MinBy(three => (usual.GetValueOrDefault(three), MayBeHexadecimal(three))));
            else for (var last = 0; last < 1 << Bits; last++) Mark(Next(Next(Next(0, word[0]), word[1]), last));
        }
    }

    /// <summary>False only where the text surely holds none of the words.</summary>
    public bool MayHold(ReadOnlySpan<char> text)
    {
        var (marked, three) = (_marked, 0);
        foreach (var c in text)
        {
            three = Next(three, c);
            if ((marked[three >> 6] >> three & 1) != 0) return true;
        }

        // A word of two at the very end.
        three = Next(three, 0);
        return (marked[three >> 6] >> three & 1) != 0;
    }

    private static IEnumerable<int> Threes(string text) => Enumerable.Range(0, text.Length - 2).Select(at => Next(Next(Next(0, text[at]), text[at + 1]), text[at + 2]));

    /// <summary>Ids are full of these.</summary>
    private static bool MayBeHexadecimal(int three) => Enumerable.Range(0, 3).All(place => (three >> place * Bits & (1 << Bits) - 1) is (>= 1 and <= 6) or Digit);

    private static int Next(int three, char c) => Next(three, c < 128 ? Classes[c] : 0);

    private static int Next(int three, int kind) => (three << Bits | kind) & Mask;

    private static byte Class(char c) => c switch
    {
        _ when char.IsAsciiLetter(c) => (byte)(1 + (c | 0x20) - 'a'),
        _ when char.IsAsciiDigit(c) => Digit,
        '-' or '_' => 28,
        '.' or ':' or '/' => 29,
        '$' => 30,
        ' ' or '=' => 31,
        _ => 0,
    };

    private void Mark(int three) => _marked[three >> 6] |= 1UL << three;
}
