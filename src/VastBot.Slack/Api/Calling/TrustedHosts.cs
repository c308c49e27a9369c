namespace VastBot.Slack;

/// <summary>Addresses that come from outside and get our data: only Slack's own hosts, or the one that is configured as Slack.</summary>
internal sealed class TrustedHosts(SlackApiOptions options)
{
    public bool MayAnswer(Uri address) => IsConfigured(address) || IsHttps(address, "hooks.slack.com", "hooks.slack-gov.com");

    public bool MayUpload(Uri address) => IsConfigured(address) || IsHttps(address, "files.slack.com", "files.slack-gov.com");

    private bool IsConfigured(Uri address) =>
        address.IsAbsoluteUri && address.Scheme == options.ApiUrl.Scheme && address.Port == options.ApiUrl.Port && address.UserInfo.Length == 0
        && string.Equals(address.IdnHost, options.ApiUrl.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static bool IsHttps(Uri address, string host, string governmentHost) =>
        address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0
        && (string.Equals(address.IdnHost, host, StringComparison.OrdinalIgnoreCase)
            || string.Equals(address.IdnHost, governmentHost, StringComparison.OrdinalIgnoreCase));
}
