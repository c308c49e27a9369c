using VastBot.Settings;

namespace VastBot.Tests.Settings;

public sealed class Where_the_listeners_stand
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8081")]
    [InlineData("http://+:8080", "http://localhost:9000")]
    [InlineData("http://*:8080", "http://[::1]:8080")]
    [InlineData("http://10.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:0")]
    public void Two_addresses_that_can_stand_at_once_are_well(string open, string closed)
    {
        // A star takes every address, also the one of the other listener.
        var expected = open.Contains('*', StringComparison.Ordinal) ? ["Web:PrivateUrl"] : Array.Empty<string>();
        Assert.Equal(expected, Mistakes(("Url", open), ("PrivateUrl", closed)));
    }

    [Theory]
    [InlineData("https://127.0.0.1:8080")]
    [InlineData("http://vastbot.example.com:8080")]
    [InlineData("http://127.0.0.1:8080/path")]
    [InlineData("8080")]
    public void What_no_listener_can_stand_at_is_a_mistake(string url)
    {
        Assert.Equal(["Web:Url"], Mistakes(("Url", url)));
        Assert.Equal(["Web:PrivateUrl"], Mistakes(("PrivateUrl", url)));
    }

    [Theory]
    [InlineData("vastbot.example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://somebody:secret@vastbot.example.com")]
    public void Links_need_a_whole_web_address(string address) =>
        Assert.Equal(["Web:Address", "Web:PrivateAddress"], Mistakes(("Address", address), ("PrivateAddress", address)));

    private static IEnumerable<string> Mistakes(params (string Key, string Value)[] settings) =>
        Sections.Web.FindMistakes(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => $"Web:{s.Key}", s => (string?)s.Value)).Build()).Select(m => m.Key);
}
