using VastBot.Drill;
using VastBot.Drill.Workspace;
using YamlDotNet.Serialization;

namespace VastBot.Practice;

/// <summary>The Slack app as <c>manifests/slack-app.yaml</c> describes it, so that a practice run fails where the real app lacks a scope or an event.</summary>
internal static class AppManifest
{
    public static PracticeApp Read()
    {
        using var text = new StreamReader(typeof(AppManifest).Assembly.GetManifestResourceStream("slack-app.yaml")!);
        var manifest = new DeserializerBuilder().Build().Deserialize<object>(text);
        return new PracticeApp
        {
            Scopes = [.. Items(manifest, "oauth_config", "scopes", "bot").Select(scope => $"{scope}")],
            Events = [.. Items(manifest, "settings", "event_subscriptions", "bot_events").Select(happening => $"{happening}")],
            Shortcuts = [.. Items(manifest, "features", "shortcuts").Select(s => new Shortcut($"{Find(s, "callback_id")}", $"{Find(s, "name")}", $"{Find(s, "type")}" == "message"))],
        };
    }

    private static IEnumerable<object> Items(object root, params string[] path) => Find(root, path) as List<object> ?? [];

    private static object? Find(object? node, params string[] path) =>
        path.Aggregate(node, (inside, key) => (inside as Dictionary<object, object>)?.GetValueOrDefault(key));
}
