namespace VastBot.Slack;

/// <summary>Who may do what, counted.</summary>
internal static class AccessCheck
{
    private static readonly Permission[] Changing = [Permission.Respond, Permission.Approve, Permission.Publish, Permission.Administer];

    public static SlackCheck Of(AccessOptions access)
    {
        var readers = access.Readers.Count == 0 ? "every full member may read" : $"{access.Readers.Count} listed may read";
        if (Changing.All(needs => access.Listed(needs).Count == 0))
        {
            return SlackCheck.Warning(
                "Access", $"{readers} and nobody may change anything", "Set Access:Responders and its neighbours to ids of people (U…) or user groups (S…).");
        }

        var rest = Changing.Where(needs => access.Listed(needs).Count > 0 || access.Admins.Count == 0)
            .Select(needs => $"{AccessOptions.Key(needs)["Access:".Length..]} {access.Listed(needs).Count}");
        return SlackCheck.Good("Access", $"{readers}; {string.Join(", ", rest)}");
    }
}
