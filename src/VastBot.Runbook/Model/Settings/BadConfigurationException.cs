namespace VastBot.Runbook.Model.Settings;

/// <summary>The configuration cannot be lived with; all its mistakes at once.</summary>
public sealed class BadConfigurationException(IReadOnlyList<SettingsMistake> mistakes) : Exception(string.Join(Environment.NewLine, mistakes))
{
    public IReadOnlyList<SettingsMistake> Mistakes { get; } = mistakes;
}
