namespace VastBot.Runbook.Model.Environments;

/// <summary>The environments that stand in the configuration.</summary>
internal sealed class ConfiguredEnvironments : IEnvironments
{
    private readonly EnvironmentSettings[] _all;

    public ConfiguredEnvironments(IEnumerable<EnvironmentSettings> environments)
    {
        _all = [.. environments.OrderByDescending(e => e.Default).ThenBy(e => e.Name, StringComparer.OrdinalIgnoreCase)];
        Names = [.. _all.Select(e => e.Name)];
    }

    public IReadOnlyList<string> Names { get; }

    public EnvironmentSettings Default =>
        _all is [var first, ..] ? first : throw new InvalidOperationException("No environment is configured: set Environments:<name>:… first.");

    public EnvironmentSettings? Find(string? name) =>
        string.IsNullOrWhiteSpace(name) ? Default : Array.Find(_all, e => e.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
}
