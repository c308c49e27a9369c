using System.Text;
using FsCheck;
using FsCheck.Fluent;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Tests.Features.Evidence;

namespace VastBot.Runbook.Tests.Rendering.Masking;

public sealed class LogMaskerTests
{
    private const string Stamp = "2026-11-20T03:30:00.123456789Z ";

    [Fact]
    public void Lines_without_a_secret_stay_as_they_are_whatever_they_hold() =>
        Assert.Equal("plain\n\nümlaut ✓\n", Mask(new SecretMasker(), "plain\n\nümlaut ✓\n"));

    [Fact]
    public void However_the_log_is_cut_into_blocks_what_comes_out_is_the_same_and_holds_no_secret()
    {
        string[] lines = [.. Planted.Texts, "calm", .. Planted.KeyLines, "password:", Planted.Mark, "calm again", "token:", "", Planted.Mark, "end"];
        var log = string.Concat(lines.Select(line => $"{Stamp}{line}\n"));
        var whole = Mask(new SecretMasker(), log);
        Assert.Contains($"{Stamp}calm\n", whole, StringComparison.Ordinal);
        Assert.Contains($"{Stamp}calm again\n", whole, StringComparison.Ordinal);

        Prop.ForAll<int>(seed =>
        {
            var cut = Mask(new SecretMasker(), log, new Random(seed));
            return cut == whole && !cut.Replace($"{Stamp}{Planted.Mark}\n{Stamp}end", "", StringComparison.Ordinal).Contains(Planted.Mark, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_value_that_is_known_is_masked_at_every_place_of_a_long_log()
    {
        var masker = new SecretMasker();
        masker.Register("known-value-77");
        var log = string.Concat(Enumerable.Range(0, 20_000).Select(i => i % 3 == 0 ? $"{Stamp}line {i} known-value-77\n" : $"{Stamp}line {i}\n"));

        var masked = Mask(masker, log, new Random(3));

        Assert.DoesNotContain("known-value", masked, StringComparison.Ordinal);
        Assert.Equal(20_000, masked.Count(c => c == '\n'));
        Assert.All(masked.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index(), line => Assert.StartsWith($"{Stamp}line {line.Index}", line.Item, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_never_ends_does_not_swallow_the_rest_of_the_log()
    {
        var masked = Mask(new SecretMasker(), "-----BEGIN PRIVATE KEY-----\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"line {i}\n")));

        Assert.DoesNotContain("line 100\n", masked, StringComparison.Ordinal);
        Assert.Contains("line 999\n", masked, StringComparison.Ordinal);
    }

    private static string Mask(SecretMasker masker, string log, Random? cuts = null)
    {
        using var output = new MemoryStream();
        var masking = new LogMasker(masker, output);
        var lines = log.Split('\n')[..^1];
        for (var i = 0; i < lines.Length;)
        {
            var take = cuts is null ? lines.Length : cuts.Next(1, 200);
            masking.Add(Encoding.UTF8.GetBytes(string.Concat(lines.Skip(i).Take(take).Select(line => line + "\n"))));
            i += take;
        }

        masking.Finish();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
