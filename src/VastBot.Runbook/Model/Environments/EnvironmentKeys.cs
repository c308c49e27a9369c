using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Model.Environments;

/// <summary>One section of the configuration, read key by key; every mistake goes into one list, and so do keys that nobody asked for.</summary>
internal sealed class EnvironmentKeys(IConfigurationSection section, List<SettingsMistake> mistakes)
{
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public EnvironmentKeys Section(string key) => new(Take(key), mistakes);

    public string? Text(string key) => Take(key).Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>A secret: its value is never repeated in a message.</summary>
    public string? Secret(string key)
    {
        if (Text(key) is not { } value) return null;
        if (value.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) Complain(key, "a space or line break stands inside the value", "paste it again, in one piece");
        return value;
    }

    public bool Flag(string key)
    {
        if (Text(key) is not { } value) return false;
        if (bool.TryParse(value, out var flag)) return flag;
        Complain(key, $"'{value}' is neither true nor false", "write true or false");
        return false;
    }

    public Uri? Address(string key)
    {
        if (Text(key) is not { } value) return null;
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            Complain(key, "that is no web address", "write it whole, as in https://status.example.com/");
        else if (address.UserInfo.Length > 0)
            Complain(key, "a user name or password stands inside the address", "take it out; logins have keys of their own");
        else
            return address;
        return null;
    }

    public string? Matching(string key, Regex pattern, string cure)
    {
        if (Text(key) is not { } value) return null;
        if (!pattern.IsMatch(value)) Complain(key, $"'{value}' does not fit", cure);
        return value;
    }

    public IReadOnlyList<string> List(string key)
    {
        var list = Take(key);
        if (list.Value is { Length: > 0 }) Complain(key, "one value stands where a list belongs", $"write {section.Path}:{key}:0, {section.Path}:{key}:1, …");
        return [.. list.GetChildren().Select(item => item.Value?.Trim()).OfType<string>().Where(item => item.Length > 0)];
    }

    public void Complain(string key, string mistake, string cure) => mistakes.Add(new($"{section.Path}:{key}", mistake, cure));

    /// <summary>Complains of keys that were not asked for: a misspelt key would otherwise be passed over in silence.</summary>
    public void RefuseOthers()
    {
        foreach (var other in section.GetChildren().Where(child => !_asked.Contains(child.Key)))
            mistakes.Add(new(other.Path, "there is no such key", $"use one of {string.Join(", ", _asked)}"));
    }

    private IConfigurationSection Take(string key)
    {
        _asked.Add(key);
        return section.GetSection(key);
    }
}
