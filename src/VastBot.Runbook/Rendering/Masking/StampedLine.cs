namespace VastBot.Runbook.Rendering.Masking;

/// <summary>A line of a container's log: the time that the node wrote before it, with its space, and what the container printed.</summary>
internal static class StampedLine
{
    private const int ShortestStamp = 20;
    private const int LongestStamp = 40;

    public static ReadOnlySpan<char> Stamp(ReadOnlySpan<char> line)
    {
        if (line.Length < ShortestStamp || !char.IsAsciiDigit(line[0]) || line[10] != 'T') return [];
        var space = line[..Math.Min(line.Length, LongestStamp)].IndexOf(' ');
        return space < ShortestStamp ? [] : line[..(space + 1)];
    }

    public static ReadOnlySpan<char> Text(ReadOnlySpan<char> line) => line[Stamp(line).Length..];
}
