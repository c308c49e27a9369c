using FsCheck.Fluent;
using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>What stops a text before it is public, and what does not.</summary>
public sealed class The_linter
{
    private static readonly DateTimeOffset Promise = new(2026, 11, 20, 14, 30, 0, TimeSpan.Zero);

    private static readonly LintFacts Facts = new()
    {
        InnerNames = ["vastai-integration", "vastai-secrets", "inc-12-key-refused", "prometheus"],
        People = ["U0RESPONDER", "ada.lovelace", "Ada Lovelace", "Ada", "Lovelace"],
        Times = [Promise, new(2026, 11, 20, 13, 58, 0, TimeSpan.Zero)],
        PublicDomains = ["vast.ai", "status.example.com"],
        Mask = new SecretMasker().Mask,
    };

    [Theory]
    [InlineData("We are investigating an issue with our GPU compute provider, Vast.ai. Starting GPU workloads may be delayed or fail.")]
    [InlineData("Status: Investigating\nNext update: 20 November 2026, 14:30 UTC\nLast updated: 20 November 2026, 13:58 UTC")]
    [InlineData("The issue is resolved. Duration: 2 h 5 min. It lasted for about 30 minutes in the last 2 hours.")]
    [InlineData("See https://status.vast.ai/ or https://status.example.com/status/incidents/inc-1 for more.")]
    [InlineData("About 20 % of new jobs fail (1,200 of 6,000), e.g. those with 8 GPUs; version 1.2 is not affected. Since 1:58 pm UTC.")]
    [InlineData("About 20 may fail; may 3 of them? Seen at 13:58:20.")]
    [InlineData("ada is a language, and this is about P1 and COVID; nothing else happened on 2026-11-20.")]
    [InlineData("Работа восстановлена 🎉 — 作业恢复正常")]
    public void Harmless_words_pass(string text) => Assert.Empty(PublicTextLinter.Check("GPU workloads are delayed", text, Facts));

    [Theory]
    [InlineData("The pod vastai-integration-5d4f6b7c9d-x2x9z restarts", "vastai-integration-5d4f6b7c9d-x2x9z")]
    [InlineData("We restarted vastai-integration.", "vastai-integration")]
    [InlineData("VASTAI-SECRETS was changed", "vastai-secrets")]
    [InlineData("node ip-10-0-3-7 is gone", "ip-10-0-3-7")]
    [InlineData("gpu-node-07 is gone", "gpu-node-07")]
    [InlineData("prometheus shows errors", "prometheus")]
    [InlineData("db1.internal.example.com is down", "db1.internal.example.com")]
    [InlineData("vast.ai.evil.example is up", "vast.ai.evil.example")]
    [InlineData("look at http://grafana:3000/d/abc", "http://grafana:3000/d/abc")]
    [InlineData("look at https://console.vast.ai@10.1.2.3/x", "https://console.vast.ai@10.1.2.3/x")]
    [InlineData("ssh://vast.ai works", "ssh://vast.ai")]
    [InlineData("it listens on localhost:8080", "localhost:8080")]
    [InlineData("10.1.2.3 answers", "10.1.2.3")]
    [InlineData("fe80::1ff:fe23:4567:890a answers", "fe80::1ff:fe23:4567:890a")]
    [InlineData("write to ops@example.com", "ops@example.com")]
    [InlineData("Ada is looking at it", "Ada")]
    [InlineData("hello <!channel>", "<!channel>")]
    [InlineData("fixed at 15:00 UTC", "15:00 UTC")]
    [InlineData("fixed at 14:31", "14:31")]
    [InlineData("fixed at 3 pm", "3 pm")]
    [InlineData("next update 14:30 CET", "14:30 CET")]
    [InlineData("fixed within 2 hours", "within 2 hours")]
    [InlineData("fixed in half an hour", "in half an hour")]
    [InlineData("fixed by tomorrow", "by tomorrow")]
    [InlineData("fixed on 21 November", "21 November")]
    [InlineData("fixed on 2026-11-21", "2026-11-21")]
    [InlineData("the pod vastai\u200B-integration\u2060-5d4f6b7c9d-x2x9z restarts", "vastai-integration-5d4f6b7c9d-x2x9z")]
    [InlineData("ｄｂ１．ｉｎｔｅｒｎａｌ．ｅｘａｍｐｌｅ is down", "db1.internal.example")]
    public void What_tells_of_our_insides_is_stopped_with_its_place(string line, string found)
    {
        var finding = Assert.Single(PublicTextLinter.Check("GPU workloads are delayed", $"Hello.\n{line}\nBye.", Facts));
        Assert.Equal((2, found), (finding.Line, finding.Found));
        Assert.Equal(0, Assert.Single(PublicTextLinter.Check(line, "Hello.", Facts)).Line);
    }

    [Theory]
    [InlineData("ADA LOVELACE is looking at it", "Ada Lovelace")]
    [InlineData("ping @ada.lovelace please", "@ada.lovelace")]
    [InlineData("ping <@U0RESPONDER> please", "<@U0RESPONDER>")]
    public void People_are_stopped_by_any_of_their_names(string line, string found) =>
        Assert.Contains(PublicTextLinter.Check("GPU workloads are delayed", line, Facts), finding => finding.Found == found);

    [Theory]
    [InlineData("the key is xoxb-1234567890-abcdefghij")]
    [InlineData("api_key=abcdef0123456789abcdef0123456789")]
    [InlineData("use 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b")]
    [InlineData("use AbCdEf0123456789GhIjKl0123")]
    [InlineData("use 550e8400-e29b-41d4-a716-446655440000")]
    public void A_key_is_stopped_and_not_repeated(string line)
    {
        var finding = Assert.Single(PublicTextLinter.Check("x", line, Facts));
        Assert.Equal((1, "", KeyRule.Cure), (finding.Line, finding.Found, finding.Cure));
    }

    [Fact]
    public void Nothing_hides_among_other_words()
    {
        string[] secrets = ["web-7d9c5b6f4d-x2x9z", "db7.corp.example", "https://wiki.corp/x", "192.168.7.9", "Ada Lovelace", "xoxb-1234567890-abcdefghij", "16:45 UTC", "vastai-integration"];
        var words = Gen.Elements("we", "are", "looking", "at", "GPU", "workloads", ",", "(soon)", "🔥", "\"quoted\"", "*bold*", "-", "…", "\n", "Vast.ai", "and", "»", "\u202E").ListOf();
        var texts = words.Zip(words).Zip(Gen.Elements(secrets)).Select(t => $"{string.Join(' ', t.Item1.Item1)} {t.Item2} {string.Join(' ', t.Item1.Item2)}");
        Prop.ForAll(texts.ToArbitrary(), text => PublicTextLinter.Check("x", text, Facts).Count > 0).Holds(300);
    }

    [Fact]
    public void Harmless_words_pass_in_any_order()
    {
        var words = Gen.Elements("we", "are", "looking", "into", "GPU", "workloads", "14:30 UTC", "Vast.ai", "may", "fail", "customers", "20 %", "two", "of", "three", "\n").ListOf();
        Prop.ForAll(words.ToArbitrary(), text => PublicTextLinter.Check("x", string.Join(' ', text), Facts).Count == 0).Holds(300);
    }

    [Fact]
    public void Any_text_at_all_is_checked_without_failing() =>
        Prop.ForAll<string, string>((headline, text) => PublicTextLinter.Check(headline ?? "", text ?? "", Facts).Count <= 13).Holds(300);

    [Fact]
    public void The_longest_hostile_text_is_checked_and_not_passed_unread()
    {
        foreach (var piece in new[] { "a-", "a.", "1:", "(((", "in 1 ", "@@", "0", "x1", "a@", "https://" })
            Assert.NotNull(PublicTextLinter.Check("x", string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)), Facts));
    }
}
