namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>Someone wants this to be public.</summary>
/// <param name="Proposal">Its id.</param>
/// <param name="Text">The whole text, exactly as it will be public.</param>
/// <param name="Headline">What the page calls the incident.</param>
/// <param name="Words">What a person wrote of it; empty where the words are the template's own.</param>
/// <param name="Notify">The page is to mail those who asked for it.</param>
internal sealed record PublicTextProposed(string Proposal, string Text, string Headline = "", string Words = "", bool Notify = false) : JournalEvent
{
    public const string Name = "public-text-proposed";

    public override string Kind => Name;
}
