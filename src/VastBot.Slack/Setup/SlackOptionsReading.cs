using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>Fills <see cref="SlackOptions"/> from section <c>Slack</c>.</summary>
internal sealed class SlackOptionsReading(IConfiguration configuration) : IConfigureOptions<SlackOptions>
{
    public void Configure(SlackOptions options)
    {
        var read = new SettingsReader(configuration.GetSection("Slack"), options.Mistakes);
        read.Choice<SlackMode>("Mode", value => options.Mode = value);
        read.Address("ApiUrl", value => options.ApiUrl = value);
        read.Text("BotToken", value => options.BotToken = value);
        read.Text("AppToken", value => options.AppToken = value);
        read.Text("SigningSecret", value => options.SigningSecret = value);
        read.Text("Command", value => options.Command = value);
        read.Text("AppId", value => options.AppId = value);
        read.Flag("LoopbackOnly", value => options.LoopbackOnly = value);
        read.Number("Connections", value => options.Connections = value);
        read.Interval("KeepAliveInterval", value => options.KeepAliveInterval = value);
        read.Interval("KeepAliveTimeout", value => options.KeepAliveTimeout = value);
        read.Interval("ConnectTimeout", value => options.ConnectTimeout = value);
        read.Interval("DrainTimeout", value => options.DrainTimeout = value);
        read.Flag("DebugReconnects", value => options.DebugReconnects = value);
    }
}
