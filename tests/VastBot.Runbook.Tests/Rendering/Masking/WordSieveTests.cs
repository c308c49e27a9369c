using FsCheck;
using FsCheck.Fluent;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Rendering.Masking;

public sealed class WordSieveTests
{
    private static readonly string[] Words = [.. MaskingRules.BuiltIn.OfType<PatternRule>().SelectMany(rule => rule.Words).Distinct(StringComparer.OrdinalIgnoreCase)];
    private static readonly WordSieve Sieve = new(Words);

    private static readonly Arbitrary<string> Around = Gen.Elements("", " ", "x", "\"", "é", "-", "key", "A9", "😀", "=", "$").ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Fact]
    public void No_word_slips_through_whatever_stands_around_it_and_in_whatever_case() => Prop.ForAll(
        Gen.Elements(Words).ToArbitrary(), Around, Around, (word, before, after) => Sieve.MayHold($"{before}{word.ToUpperInvariant()}{after}") && Sieve.MayHold($"{before}{word.ToLowerInvariant()}{after}")).Holds();

    [Fact]
    public void Each_word_alone_is_seen() => Assert.All(Words, word => Assert.True(Sieve.MayHold(word)));

    [Theory]
    [InlineData("")]
    [InlineData("/vast help was answered in 0 ms")]
    [InlineData("""{"Level":"Information","Properties":{"Request":"the button triage","Elapsed":12.5,"User":"U0RESPONDER","Channel":"C0OPS","ConnectionId":"0HNQEPF9NO70G"}}""")]
    public void Ordinary_lines_are_let_through(string text) => Assert.False(Sieve.MayHold(text));
}
