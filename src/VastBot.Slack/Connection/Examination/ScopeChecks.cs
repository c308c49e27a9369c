namespace VastBot.Slack;

/// <summary>The scopes that features need, against those that Slack granted.</summary>
internal static class ScopeChecks
{
    private const string Name = "Scopes";

    public static IEnumerable<SlackCheck> Of(AuthTest who, IEnumerable<NeededScope> needed)
    {
        var purposes = needed.ToLookup(scope => scope.Scope, scope => scope.Purpose, StringComparer.Ordinal);
        if (who.Scopes.Count == 0)
        {
            yield return SlackCheck.Warning(
                Name, "Slack did not say which are granted", $"Compare by hand under \"OAuth & Permissions\": {string.Join(", ", purposes.Select(scope => scope.Key))}.");
            yield break;
        }

        var missing = purposes.Where(scope => !who.Scopes.Contains(scope.Key, StringComparer.Ordinal)).ToList();
        var granted = string.Join(", ", purposes.Except(missing).Select(scope => scope.Key));
        if (granted.Length > 0) yield return SlackCheck.Good(Name, $"{purposes.Count - missing.Count} of {purposes.Count} needed are granted: {granted}");
        foreach (var scope in missing)
        {
            yield return SlackCheck.Broken(
                "Scope " + scope.Key,
                $"not granted; needed to {string.Join(" and to ", scope.Distinct(StringComparer.Ordinal))}",
                $"Add {scope.Key} under \"OAuth & Permissions\" of your app and reinstall it.");
        }
    }
}
