using System.Globalization;

namespace VastBot.Drill.Cluster.Logs;

/// <summary>How the service prints a failed call. Some lines are hostile on purpose: markup for every surface, and secrets that nobody may show.</summary>
internal static class ErrorLines
{
    private static readonly string[] Paths = ["/api/v0/instances/", "/api/v0/bundles/", "/api/v0/users/current/"];

    public static string Of(int status, long number)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"ERROR vastai request failed status={status} path={Paths[number / 3 % 3]} attempt={1 + (number % 2)}");
        return (number % 7) switch
        {
            2 => $"{line} body=\"<!channel> <b>{Reason(status)}</b> `retry` *now* <https://example.invalid|here> &amp; {{}}\"",
            4 => $"{line} headers=\"Authorization: Bearer {Keys.Leaked}\"",
            5 => $"{line} url=\"https://console.vast.example/api/v0/instances/?api_key={Keys.Deployed}\"",
            _ => $"{line} reason=\"{Reason(status)}\"",
        };
    }

    private static string Reason(int status) => status switch
    {
        401 => "Invalid user key",
        429 => "API requests too frequent: endpoint threshold=2.0",
        500 => "Internal Server Error",
        _ => "Service Temporarily Unavailable",
    };
}
