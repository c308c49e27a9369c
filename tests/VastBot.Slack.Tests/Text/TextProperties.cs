using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using VastBot.Testing;

namespace VastBot.Slack.Tests;

/// <summary>What must hold for every text, however hostile.</summary>
public sealed class TextProperties
{
    private static readonly string[] Shards =
    [
        "<", ">", "&", "|", "^", "!", "@", "#", "<!channel>", "<@U0ONCALL1>", "<!date^1^{time}|x>", "&amp;", "&lt;", "&gt;", "&am", "```", "`", "``",
        "\n", " ", "a", "words and words", "é", "e\u0301", "😀", "👩‍🚒", "🇩🇪", "\u200D", "\u0600", "\uD83D", "\r\n", "https://x.example/?a=1&b=2",
    ];

    private static readonly Arbitrary<string> Hostile =
        Gen.Elements(Shards).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Fact]
    public void Escaping_never_lets_a_mention_through() => Prop.ForAll(Hostile, text =>
    {
        var parts = Mrkdwn.Parse(Mrkdwn.Escape(text));
        return parts.All(p => p is MrkdwnPart.Text) && string.Concat(parts.Select(p => p.Shown)) == text;
    }).Holds();

    [Fact]
    public void A_code_block_holds_one_opening_and_one_closing_fence() => Prop.ForAll(Hostile, text =>
    {
        var block = Mrkdwn.CodeBlock(text);
        return block.StartsWith("```\n", StringComparison.Ordinal) && block.EndsWith("\n```", StringComparison.Ordinal)
            && block.AsSpan()[3..^3].IndexOf("```") < 0 && !block.Contains('<', StringComparison.Ordinal);
    }).Holds();

    [Fact]
    public void A_truncated_text_keeps_its_limit_and_ends_between_graphemes() => Prop.ForAll(Hostile, Gen.Choose(1, 60).ToArbitrary(), (text, limit) =>
    {
        var cut = Mrkdwn.Truncate(text, limit, "…");
        if (text.Length <= limit) return cut == text;
        var kept = cut.EndsWith("…\n```", StringComparison.Ordinal) ? cut[..^5] : cut[..^1];
        var ends = StringInfo.ParseCombiningCharacters(text).Append(text.Length);
        return cut.Length <= limit && text.StartsWith(kept, StringComparison.Ordinal) && ends.Contains(kept.Length);
    }).Holds();

    [Fact]
    public void A_truncated_text_holds_whole_tokens_and_entities_only() => Prop.ForAll(Hostile, Gen.Choose(1, 60).ToArbitrary(), (text, limit) =>
    {
        if (text.Length <= limit) return true;
        var cut = Mrkdwn.Truncate(text, limit, "");
        var kept = text.StartsWith(cut, StringComparison.Ordinal) ? cut : cut[..^4];
        var mentions = Mrkdwn.Parse(kept).Count(p => p is not MrkdwnPart.Text);
        return text.StartsWith(kept, StringComparison.Ordinal) && mentions <= Mrkdwn.Parse(text).Count(p => p is not MrkdwnPart.Text)
            && !EndsInsideEntity(text, kept.Length) && !EndsInsideToken(text, kept.Length);
    }).Holds();

    [Fact]
    public void A_truncated_text_closes_the_code_block_it_cuts() => Prop.ForAll(Hostile, Gen.Choose(12, 60).ToArbitrary(), (inside, limit) =>
    {
        var cut = Mrkdwn.Truncate(Mrkdwn.CodeBlock(inside), limit);
        return cut.Split("```").Length % 2 == 1;
    }).Holds();

    [Fact]
    public void Pieces_keep_every_character_but_line_ends() => Prop.ForAll(Hostile, Gen.Choose(16, 60).ToArbitrary(), (text, limit) =>
    {
        var pieces = Mrkdwn.Pieces(text, limit).ToList();
        return string.Concat(pieces).Replace("\n", "", StringComparison.Ordinal) == text.Replace("\n", "", StringComparison.Ordinal);
    }).Holds();

    private static bool EndsInsideEntity(string text, int at) => new[] { "&amp;", "&lt;", "&gt;" }.Any(entity =>
        Enumerable.Range(1, entity.Length - 1).Any(i => at >= i && string.CompareOrdinal(text, at - i, entity, 0, entity.Length) == 0));

    private static bool EndsInsideToken(string text, int at)
    {
        var open = at == 0 ? -1 : text.LastIndexOf('<', at - 1);
        if (open < 0 || text[open..at].AsSpan().IndexOfAny('>', '\n') >= 0) return false;
        var close = text.AsSpan(at).IndexOfAny('<', '>', '\n');
        return close >= 0 && text[at + close] == '>' && at + close > open + 1;
    }
}
