namespace VastBot.Runbook.Model.Environments;

/// <summary>The environments that this bot looks after.</summary>
internal interface IEnvironments
{
    /// <summary>Their names, the default first, the others in the alphabet's order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The one meant when nobody names one.</summary>
    EnvironmentSettings Default { get; }

    /// <summary>Finds one by name, in any case; null or blank means the default, an unknown name gives null.</summary>
    EnvironmentSettings? Find(string? name);
}
