namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>The time at the head of a log line, in nanoseconds since 1970: the fraction has up to nine digits, and order needs them all.</summary>
internal static class LogTime
{
    private const long PerSecond = 1_000_000_000;

    /// <summary>Reads RFC 3339 up to the first space.</summary>
    /// <returns>False where the line does not begin with a time.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, out long nanoseconds, out int length)
    {
        nanoseconds = 0;
        length = 0;
        if (line.Length < 20 || line[4] != '-' || line[7] != '-' || line[10] != 'T' || line[13] != ':' || line[16] != ':') return false;
        if (!Number(line[..4], out var year) || !Number(line[5..7], out var month) || !Number(line[8..10], out var day)) return false;
        if (!Number(line[11..13], out var hour) || !Number(line[14..16], out var minute) || !Number(line[17..19], out var second)) return false;
        if (year < 1970 || year > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60) return false;
        var at = 19;
        long fraction = 0;
        if (line[at] == '.')
        {
            long unit = PerSecond / 10;
            for (at++; at < line.Length && line[at] is >= (byte)'0' and <= (byte)'9'; at++, unit /= 10) fraction += (line[at] - '0') * unit;
        }

        if (!Offset(line, ref at, out var offset)) return false;
        var seconds = (new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
        nanoseconds = ((seconds + second - offset) * PerSecond) + fraction;
        length = at < line.Length && line[at] == ' ' ? at + 1 : at;
        return at == line.Length || line[at] is (byte)' ' or (byte)'\r' or (byte)'\n';
    }

    public static DateTimeOffset ToTime(long nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / 100);

    private static bool Offset(ReadOnlySpan<byte> line, ref int at, out long seconds)
    {
        seconds = 0;
        if (at >= line.Length) return false;
        if (line[at] == 'Z')
        {
            at++;
            return true;
        }

        if (line[at] is not ((byte)'+' or (byte)'-') || line.Length < at + 6 || line[at + 3] != ':') return false;
        if (!Number(line.Slice(at + 1, 2), out var hours) || !Number(line.Slice(at + 4, 2), out var minutes)) return false;
        seconds = ((hours * 3600) + (minutes * 60)) * (line[at] == '-' ? -1 : 1);
        at += 6;
        return true;
    }

    private static bool Number(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
