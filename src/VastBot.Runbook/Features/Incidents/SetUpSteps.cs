namespace VastBot.Runbook.Features.Incidents;

/// <summary>The steps of setting an incident up, by the names under which the journal keeps them.</summary>
internal static class SetUpSteps
{
    public const string Channel = "channel";
    public const string Purpose = "purpose";
    public const string Topic = "topic";
    public const string Bookmarks = "bookmarks";
    public const string Invitations = "invitations";
    public const string Card = "card";
    public const string Pin = "pin";
    public const string Announcement = "announcement";
    public const string Brief = "brief";

    /// <summary>How a person is told of it.</summary>
    public static string Name(string step) => step switch
    {
        Channel => "Channel",
        Purpose => "Channel's purpose",
        Topic => "Channel's topic",
        Bookmarks => "Bookmarks",
        Invitations => "Invitations",
        Card => "This card",
        Pin => "Pin",
        Announcement => "Announcement",
        Brief => "Commander's brief",
        _ => step,
    };
}
