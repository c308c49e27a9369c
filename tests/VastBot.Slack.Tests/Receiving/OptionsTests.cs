using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace VastBot.Slack.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Every_mistake_is_reported_at_once_with_key_and_cure()
    {
        var mistakes = Assert.Throws<OptionsValidationException>(() => Read<SlackOptions>(
            ("Slack:Mode", "Sockets"), ("Slack:ApiUrl", "http://example.org/"), ("Slack:BotToken", "xapp-wrong"), ("Slack:Command", "vast"),
            ("Slack:Connections", "11"), ("Slack:KeepAliveTimeout", "00:00:00.5"), ("Slack:DrainTimeout", "soon"))).Failures.ToArray();
        Assert.All(mistakes, mistake => Assert.Matches("^Slack:[A-Za-z]+: .+ Cure: .+\\.$", mistake));
        Assert.Equal(
            ["ApiUrl", "AppToken", "BotToken", "Command", "Connections", "DrainTimeout", "KeepAliveTimeout", "Mode"],
            mistakes.Select(mistake => mistake.Split(':')[1]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(mistakes, mistake => mistake.Contains("xapp-wrong", StringComparison.Ordinal));
    }

    [Fact]
    public void Http_mode_needs_a_signing_secret_and_no_app_token()
    {
        var mistake = Assert.Single(Assert.Throws<OptionsValidationException>(() => Read<SlackOptions>(("Slack:Mode", "http"), ("Slack:BotToken", "xoxb-made-up"))).Failures);
        Assert.StartsWith("Slack:SigningSecret: ", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_http_is_fine_on_this_machine()
    {
        var options = Read<SlackOptions>(("Slack:ApiUrl", "http://127.0.0.1:5000/api"), ("Slack:BotToken", "xoxb-made-up"), ("Slack:AppToken", "xapp-made-up"));
        Assert.Equal(new Uri("http://127.0.0.1:5000/api/"), options.ApiUrl);
    }

    [Fact]
    public void A_name_where_an_id_belongs_is_a_mistake()
    {
        var mistakes = Assert.Throws<OptionsValidationException>(() => Read<AccessOptions>(("Access:Responders:0", "@rana"), ("Access:Approvers", "U0ONCALL1, oncall"))).Failures.ToArray();
        Assert.Equal(2, mistakes.Length);
        Assert.StartsWith("Access:Responders: \"@rana\" is no id. Cure:", mistakes[0], StringComparison.Ordinal);
        Assert.StartsWith("Access:Approvers: \"oncall\" is no id.", mistakes[1], StringComparison.Ordinal);
    }

    private static T Read<T>(params (string Key, string Value)[] settings)
        where T : class
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        using var services = new ServiceCollection().AddLogging().AddSlack(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<T>>().Value;
    }
}
