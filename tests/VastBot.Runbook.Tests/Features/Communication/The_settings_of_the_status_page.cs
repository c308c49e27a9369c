using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Features.Communication;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>Every mistake at once, each with its key; the key to the page is never repeated.</summary>
public sealed class The_settings_of_the_status_page
{
    [Fact]
    public void Nothing_set_is_right() => Assert.Empty(Mistakes());

    [Fact]
    public void Statuspage_with_page_and_key_is_right() =>
        Assert.Empty(Mistakes(("Provider", "Statuspage"), ("PageId", "abc123"), ("ApiKey", "not-a-real-key"), ("Components:0", "c1"), ("Url", "https://status.example.com/")));

    [Fact]
    public void All_mistakes_of_a_section_are_found_at_once() => Assert.Equal(
        ["StatusPage:Url", "StatusPage:Title", "StatusPage:Headline", "StatusPage:ApiUrl", "StatusPage:PageId", "StatusPage:ApiKey", "StatusPage:Components:0"],
        Mistakes(
            ("Provider", "Statuspage"), ("Url", "/status"), ("Title", " "), ("Headline", new string('x', 121)), ("ApiUrl", "http://api.example.com/"), ("PageId", "a/b"), ("Components:0", "c 1"))
            .Select(mistake => mistake.Split(": ")[0]));

    [Fact]
    public void What_another_provider_would_need_is_not_silently_ignored()
    {
        var mistakes = Mistakes(("PageId", "abc123"), ("ApiKey", "not-a-real-key"));
        Assert.Equal(2, mistakes.Count);
        Assert.DoesNotContain(mistakes, mistake => mistake.Contains("not-a-real-key", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Provider", "Statuspage.io")]
    [InlineData("ShowFor", "00:00:01")]
    [InlineData("GiveUpAfter", "soon")]
    [InlineData("Titel", "x")]
    public void A_value_that_cannot_be_read_or_a_key_that_there_is_not_is_named(string key, string value) =>
        Assert.StartsWith($"StatusPage:{key}: ", Assert.Single(Mistakes((key, value))), StringComparison.Ordinal);

    private static IReadOnlyList<string> Mistakes(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>($"StatusPage:{s.Key}", s.Value))).Build();
        return [.. CommunicationSetup.Section.FindMistakes(configuration).Select(mistake => mistake.ToString())];
    }
}
