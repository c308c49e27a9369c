using System.Text;
using VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

namespace VastBot.Runbook.Tests.Features.Triage.Probes.ErrorLogs;

public class LineScannerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Lines_are_found_however_the_bytes_arrive(int perRead)
    {
        var (lines, scanner) = await Scan(
            "2026-11-20T02:59:01Z an Error\r\n2026-11-20T02:59:02.5Z fine\r\n\n2026-11-20T02:59:03.123456789Z eRRoR twice error\r\n2026-11-20T02:59:04Z ERROR at the end", perRead);

        Assert.Equal(["an Error", "eRRoR twice error", "ERROR at the end"], lines.Lines().Select(l => l.Text));
        Assert.Equal((5, 3), (scanner.Lines, lines.Count));
        Assert.Equal("02:59:01", LogTime.ToTime(scanner.FirstTime!.Value).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("02:59:04", LogTime.ToTime(scanner.LastTime!.Value).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500_000)]
    [InlineData(999_990)]
    public async Task A_line_of_a_megabyte_is_found_by_its_error_and_kept_by_its_head(int at)
    {
        var line = new string('x', at) + "error" + new string('y', 1_000_000 - at);

        var (lines, scanner) = await Scan($"2026-11-20T02:59:01Z {line}\n2026-11-20T02:59:02Z error after\n2026-11-20T02:59:03Z {new string('z', 900_000)}", 8192);

        var kept = lines.Lines().ToArray();
        Assert.Equal(2, kept.Length);
        Assert.Equal(NewestLines.LongestLine, kept[0].Text.Length);
        Assert.Equal("error after", kept[1].Text);
        Assert.Equal(3, scanner.Lines);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_do_no_harm()
    {
        byte[] bytes = [.. "2026-11-20T02:59:01Z "u8, 0xff, 0xfe, .. " error "u8, 0xc3, (byte)'\n', 0, 0xff];
        var lines = new NewestLines(20);

        await new LineScanner(lines).Scan(new MemoryStream(bytes), TestContext.Current.CancellationToken);

        Assert.Contains("error", Assert.Single(lines.Lines()).Text);
    }

    [Fact]
    public async Task The_newest_twenty_stay_in_time_order_down_to_the_nanosecond()
    {
        var log = string.Concat(Enumerable.Range(0, 1000).Reverse().Select(i => $"2026-11-20T02:59:01.{i:000000000}Z error {i}\n"));

        var (lines, _) = await Scan(log, 4096);

        Assert.Equal(Enumerable.Range(980, 20).Select(i => $"error {i}"), lines.Lines().Select(l => l.Text));
        Assert.Equal(1000, lines.Count);
    }

    [Theory]
    [InlineData("2026-11-20T02:59:01Z", true)]
    [InlineData("2026-11-20T02:59:01.1Z x", true)]
    [InlineData("2026-11-20T03:59:01.000000001+01:00 x", true)]
    [InlineData("2026-13-20T02:59:01Z x", false)]
    [InlineData("2026-11-20T02:59:01", false)]
    [InlineData("2026-11-20T02:59:0", false)]
    [InlineData("error without a time, but long", false)]
    public void Times_are_read_or_refused(string line, bool readable)
    {
        Assert.Equal(readable, LogTime.TryRead(Encoding.UTF8.GetBytes(line), out var at, out _));
        if (readable) Assert.Equal("2026-11-20 02:59:01", LogTime.ToTime(at).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_search_agrees_with_a_plain_one_at_every_place()
    {
        for (var length = 0; length < 150; length++)
        {
            for (var at = 0; at + 5 <= length; at++)
            {
                var text = new string('r', at) + (at % 2 == 0 ? "eRrOr" : "ERROR") + new string('e', length - at - 5);
                Assert.Equal(text.IndexOf("error", StringComparison.OrdinalIgnoreCase), ErrorSearch.IndexIn(Encoding.ASCII.GetBytes(text)));
            }

            Assert.Equal(-1, ErrorSearch.IndexIn(Encoding.ASCII.GetBytes(new string('e', length) + "erro")));
        }
    }

    [Theory]
    [InlineData("status=401 refused", 401)]
    [InlineData("HTTP/1.1 503 Service Unavailable", 503)]
    [InlineData("{\"status\":429}", 429)]
    [InlineData("POST /api -> 502.", 502)]
    [InlineData("(403)", 403)]
    public void Statuses_are_found(string line, int status) => Assert.Equal([status], LogStatuses.In(line));

    [Theory]
    [InlineData("took 503 ms")]
    [InlineData("503ms")]
    [InlineData("12:30:00.503 error")]
    [InlineData("id 4014")]
    [InlineData("line 404 of main.py")]
    [InlineData("read 512 bytes")]
    [InlineData("a503b")]
    [InlineData("version 1.500.2")]
    public void What_is_no_status_is_not_counted(string line) => Assert.Empty(LogStatuses.In(line));

    private static async Task<(NewestLines Lines, LineScanner Scanner)> Scan(string log, int perRead)
    {
        var lines = new NewestLines(20);
        var scanner = new LineScanner(lines);
        await scanner.Scan(new DripStream(Encoding.UTF8.GetBytes(log), perRead), TestContext.Current.CancellationToken);
        return (lines, scanner);
    }
}
