namespace VastBot.Runbook.Model.Alerts;

/// <summary>Who raised an alert.</summary>
internal enum AlertSource
{
    /// <summary>Prometheus's Alertmanager.</summary>
    Alertmanager,

    /// <summary>A notification of Vast.ai's about the account or an instance.</summary>
    VastAi,

    /// <summary>The bot's own watch of status page and error rate.</summary>
    Watch,
}
