using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace VastBot.Slack;

/// <summary>Reads one section key by key; what cannot be read is noted with its key and cure and leaves the default standing.</summary>
internal sealed class SettingsReader(IConfigurationSection section, ICollection<string> mistakes)
{
    public void Text(string name, Action<string> set)
    {
        if (Raw(name) is { } raw) set(raw);
    }

    public void Flag(string name, Action<bool> set)
    {
        if (Raw(name) is not { } raw) return;
        if (bool.TryParse(raw, out var value)) set(value);
        else Wrong(name, raw, "Write true or false");
    }

    public void Number(string name, Action<int> set)
    {
        if (Raw(name) is not { } raw) return;
        if (int.TryParse(raw, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)) set(value);
        else Wrong(name, raw, "Write a whole number");
    }

    public void Interval(string name, Action<TimeSpan> set)
    {
        if (Raw(name) is not { } raw) return;
        if (TimeSpan.TryParse(raw, CultureInfo.InvariantCulture, out var value)) set(value);
        else Wrong(name, raw, "Write hours:minutes:seconds, such as 00:00:10");
    }

    public void Address(string name, Action<Uri> set)
    {
        if (Raw(name) is not { } raw) return;
        if (Uri.TryCreate(raw.EndsWith('/') ? raw : raw + "/", UriKind.Absolute, out var value)) set(value);
        else Wrong(name, raw, "Write a full address, such as https://slack.com/api/");
    }

    public void Choice<T>(string name, Action<T> set)
        where T : struct, Enum
    {
        if (Raw(name) is not { } raw) return;
        if (Enum.TryParse<T>(raw, ignoreCase: true, out var value) && Enum.IsDefined(value)) set(value);
        else Wrong(name, raw, "Write one of " + string.Join(", ", Enum.GetNames<T>()));
    }

    /// <summary>An array, or one text with commas (handier in an environment variable).</summary>
    public void List(string name, Action<IReadOnlyList<string>> set)
    {
        var items = section.GetSection(name);
        var values = items.GetChildren().Select(child => child.Value).Prepend(items.Value)
            .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        set([.. values]);
    }

    private string? Raw(string name) => section[name] is { } raw && !string.IsNullOrWhiteSpace(raw) ? raw.Trim() : null;

    private void Wrong(string name, string raw, string cure) =>
        mistakes.Add($"{section.Path}:{name}: \"{raw}\" cannot be read. Cure: {cure}.");
}
