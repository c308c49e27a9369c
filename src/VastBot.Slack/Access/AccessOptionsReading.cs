using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>Fills <see cref="AccessOptions"/> from section <c>Access</c>.</summary>
internal sealed class AccessOptionsReading(IConfiguration configuration) : IConfigureOptions<AccessOptions>
{
    public void Configure(AccessOptions options)
    {
        var read = new SettingsReader(configuration.GetSection("Access"), options.Mistakes);
        read.List("Readers", value => options.Readers = value);
        read.List("Responders", value => options.Responders = value);
        read.List("Approvers", value => options.Approvers = value);
        read.List("Publishers", value => options.Publishers = value);
        read.List("Admins", value => options.Admins = value);
        read.Interval("Refresh", value => options.Refresh = value);
    }
}
