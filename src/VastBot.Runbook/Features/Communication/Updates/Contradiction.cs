using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Which events stand against something that was written or approved before them. A note, a receipt or a new commander does not.</summary>
internal static class Contradiction
{
    public static bool OfUpdate(JournalEvent happened) =>
        happened is Updated or StatusChanged or SeverityChanged or PromiseMoved or Resolved or Reopened;

    /// <summary>A public text also by a newer proposal, and by whoever approved it first.</summary>
    public static bool OfPublicText(JournalEvent happened) => OfUpdate(happened) || happened is PublicTextProposed or PublicTextApproved;
}
