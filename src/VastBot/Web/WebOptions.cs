using System.ComponentModel.DataAnnotations;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Web;

/// <summary>The bot's own web host: configuration section <c>Web</c>.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Where the public listener stands. Default <c>http://127.0.0.1:8080</c>: this machine only. <c>http://+:8080</c> is every address.</summary>
    public string Url { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Where the private listener stands. Default <c>http://127.0.0.1:8081</c>: this machine only.</summary>
    public string PrivateUrl { get; set; } = "http://127.0.0.1:8081";

    /// <summary>How people reach the public listener, for links: <c>https://vastbot.example.com</c>. Default: <see cref="Url"/>.</summary>
    public string Address { get; set; } = "";

    /// <summary>How people reach the private listener, for links. Default: <see cref="PrivateUrl"/>.</summary>
    public string PrivateAddress { get; set; } = "";

    /// <summary>
    /// Requests a second that one address may send to one page, twice as many in a burst; ten times that to a door whose callers sign (Slack, alerts), since
    /// all of a workspace comes from few addresses. Default 200.
    /// </summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecond { get; set; } = 200;

    /// <summary>Connections held at once, on each listener. Default 500.</summary>
    [Range(10, 100_000)]
    public int Connections { get; set; } = 500;

    /// <summary>How long the bot still answers over HTTP after it was told to end, while <c>/readyz</c> says no: until balancers have noticed. Default 5 s, 0 to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan EndAfter { get; set; } = TimeSpan.FromSeconds(5);

    public static WebOptions From(IConfiguration configuration)
    {
        var options = new WebOptions();
        configuration.GetSection(Section).Bind(options);
        return options;
    }

    public static IEnumerable<SettingsMistake> FindMistakes(WebOptions options)
    {
        var (open, closed) = (ListenerAddress.Parse(options.Url), ListenerAddress.Parse(options.PrivateUrl));
        if (open is null) yield return NoListener(nameof(Url), options.Url, 8080);
        if (closed is null) yield return NoListener(nameof(PrivateUrl), options.PrivateUrl, 8081);
        if (open is not null && closed is not null && open.Overlaps(closed))
            yield return new SettingsMistake($"{Section}:{nameof(PrivateUrl)}", "is the public listener's address", "choose another port, such as 8081");
        foreach (var (key, address) in new[] { (nameof(Address), options.Address), (nameof(PrivateAddress), options.PrivateAddress) })
        {
            if (address.Length > 0 && !IsWebAddress(address))
                yield return new SettingsMistake($"{Section}:{key}", $"'{address}' is no web address", "write it whole, such as https://vastbot.example.com");
        }
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "", UserInfo: "" };

    private static SettingsMistake NoListener(string key, string value, int port) => new(
        $"{Section}:{key}", $"'{value}' is no address to listen on", $"write http://, an IP address, localhost or +, and a port, such as http://127.0.0.1:{port}; put https in front with a proxy");
}
