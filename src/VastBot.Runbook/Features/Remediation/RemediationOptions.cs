using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>How fixes are decided: configuration section <c>Remediation</c>.</summary>
internal sealed record RemediationOptions
{
    public const string Section = "Remediation";

    private const string Rules = "Approval";

    private static readonly string[] Known = [nameof(Expiry), nameof(WarnBefore), nameof(Leads), nameof(AdminGroup), nameof(OfferOffAfter), Rules];

    /// <summary>How long a request waits for approval. Default 15 minutes, 1 minute to 1 day.</summary>
    public TimeSpan Expiry { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long before its expiry those asked are told again. Default 3 minutes, 0 to 1 day; 0: never.</summary>
    public TimeSpan WarnBefore { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Ids of those who are told when somebody breaks the glass. Default: who may approve.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>Ids of those who can grant a missing right in the cluster. Default: <c>Access:Admins</c>.</summary>
    public IReadOnlyList<string> AdminGroup { get; init; } = [];

    /// <summary>How long Vast.ai must have been fine before it is offered to switch a workaround off. Default 30 minutes, 1 minute to 7 days.</summary>
    public TimeSpan OfferOffAfter { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary><c>Approval:&lt;action&gt;</c> is <c>Self</c>, <c>One</c> or <c>Two</c>; <c>Approval:&lt;action&gt;-P1</c> the same for one severity.</summary>
    public ApprovalPolicy Policy { get; init; } = new(new Dictionary<(string, Severity?), ApprovalRule>());

    public static RemediationOptions From(IConfiguration configuration) => Read(configuration.GetSection(Section), []);

    public static IEnumerable<SettingsMistake> FindMistakes(IConfiguration configuration)
    {
        List<SettingsMistake> mistakes = [];
        Read(configuration.GetSection(Section), mistakes);
        return mistakes;
    }

    private static RemediationOptions Read(IConfigurationSection section, List<SettingsMistake> mistakes)
    {
        mistakes.AddRange(section.GetChildren().Where(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).Select(child => SettingsShape.Unknown(child.Path, child.Key, Known)));
        var defaults = new RemediationOptions();
        return new RemediationOptions
        {
            Expiry = Interval(section, nameof(Expiry), defaults.Expiry, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), mistakes),
            WarnBefore = Interval(section, nameof(WarnBefore), defaults.WarnBefore, TimeSpan.Zero, TimeSpan.FromDays(1), mistakes),
            OfferOffAfter = Interval(section, nameof(OfferOffAfter), defaults.OfferOffAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7), mistakes),
            Leads = Ids(section.GetSection(nameof(Leads)), mistakes),
            AdminGroup = Ids(section.GetSection(nameof(AdminGroup)), mistakes),
            Policy = new ApprovalPolicy(PolicyIn(section.GetSection(Rules), mistakes)),
        };
    }

    private static TimeSpan Interval(IConfigurationSection section, string key, TimeSpan standard, TimeSpan least, TimeSpan most, List<SettingsMistake> mistakes)
    {
        if (section[key] is not { Length: > 0 } text) return standard;
        if (!TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value))
            mistakes.Add(new($"{section.Path}:{key}", $"'{text}' cannot be read", "write hours:minutes:seconds, such as 00:15:00"));
        else if (value < least || value > most)
            mistakes.Add(new($"{section.Path}:{key}", $"{text} is out of range", $"choose from {least} to {most}"));
        return value;
    }

    private static List<string> Ids(IConfigurationSection section, List<SettingsMistake> mistakes)
    {
        List<string> ids = [.. section.GetChildren().Select(child => child.Value?.Trim()).OfType<string>().Where(id => id.Length > 0)];
        foreach (var strange in ids.Where(id => id.Length < 2 || id[0] is not ('U' or 'W' or 'S') || !id.All(char.IsAsciiLetterOrDigit)))
            mistakes.Add(new(section.Path, $"'{strange}' is no id of a person or a user group", "use the id from the profile (U…) or of the group (S…), not its name"));
        return ids;
    }

    private static Dictionary<(string, Severity?), ApprovalRule> PolicyIn(IConfigurationSection section, List<SettingsMistake> mistakes)
    {
        var policy = new Dictionary<(string, Severity?), ApprovalRule>();
        foreach (var child in section.GetChildren().Where(child => child.Value is { Length: > 0 }))
        {
            Severity? severity = child.Key.Length > 3 && child.Key[^3] == '-' && Enum.TryParse<Severity>(child.Key[^2..], ignoreCase: true, out var given) ? given : null;
            var action = (severity is null ? child.Key : child.Key[..^3]).ToLowerInvariant();
            if (!FixActions.All.Contains(action)) mistakes.Add(SettingsShape.Unknown(child.Path, child.Key, [.. FixActions.All, $"{FixActions.Restart}-P1"]));
            else if (!Enum.TryParse<ApprovalRule>(child.Value, ignoreCase: true, out var rule) || !Enum.IsDefined(rule)) mistakes.Add(new(child.Path, $"'{child.Value}' is no rule", "write Self, One or Two"));
            else policy[(action, severity)] = rule;
        }

        return policy;
    }
}
