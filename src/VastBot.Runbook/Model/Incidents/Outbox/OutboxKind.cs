namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>How a row is treated.</summary>
internal enum OutboxKind
{
    /// <summary>Its content is fixed: each row is delivered, in order.</summary>
    Send,

    /// <summary>It names what is to be rendered ("card of INC-12"): rows of the same subject that wait together are one delivery.</summary>
    Render,

    /// <summary>Something to do that takes time; its result is a further event.</summary>
    Work,
}
