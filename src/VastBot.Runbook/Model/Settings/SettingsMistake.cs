namespace VastBot.Runbook.Model.Settings;

/// <summary>One mistake in the configuration: where, what, and how to cure it. The value itself is not repeated where it may be a secret.</summary>
/// <param name="Key">The key as in <c>appsettings.json</c>: <c>Environments:production:Health:Url</c>.</param>
/// <param name="Wrong">What is wrong, without a full stop.</param>
/// <param name="Cure">What to do, without a full stop.</param>
public sealed record SettingsMistake(string Key, string Wrong, string Cure)
{
    public override string ToString() => $"{Key}: {Wrong}. Cure: {Cure}.";
}
