namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>What did something.</summary>
internal enum AuthorKind
{
    /// <summary>A person in Slack, by user id.</summary>
    Person,

    /// <summary>A person at a terminal, by login name.</summary>
    Terminal,

    /// <summary>A system outside that reported something, by its name.</summary>
    System,

    /// <summary>The bot itself.</summary>
    Bot,
}
