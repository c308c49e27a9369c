using System.Reflection;
using System.Text;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>Adapts <c>manifests/slack-app.yaml</c>, line by line, so that its comments stay. Pure but for reading that file from the assembly.</summary>
internal static class SlackManifest
{
    private const string Door = "slack/events";

    /// <param name="command">The root command.</param>
    /// <param name="address">Where Slack reaches the bot over HTTP; null for sockets.</param>
    public static string For(string command, Uri? address)
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("slack-app.yaml")!);
        return Adapt(file.ReadToEnd(), command, address is null ? null : new Uri(new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"), Door));
    }

    internal static string Adapt(string manifest, string command, Uri? door)
    {
        var adapted = new StringBuilder();
        foreach (var line in manifest.TrimEnd('\n').Split('\n'))
        {
            var (indent, text) = (line[..^line.TrimStart().Length], line.TrimStart());
            adapted.Append(text.StartsWith("- command: ", StringComparison.Ordinal) ? $"{indent}- command: {command}" : door is not null && text.StartsWith("socket_mode_enabled:", StringComparison.Ordinal) ? $"{indent}socket_mode_enabled: false" : line).Append('\n');
            if (door is null) continue;
            if (text.StartsWith("- command: ", StringComparison.Ordinal)) adapted.Append($"{indent}  url: {door}\n");
            if (text is "event_subscriptions:" or "interactivity:") adapted.Append($"{indent}  request_url: {door}\n");
        }

        return adapted.ToString();
    }
}
