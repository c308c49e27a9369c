using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>Every entry of section <c>Access</c> must be an id: a name would silently match nobody.</summary>
internal sealed class AccessOptionsValidator : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        List<string> mistakes = [.. options.Mistakes];
        foreach (var permission in Enum.GetValues<Permission>())
        {
            foreach (var entry in options.Listed(permission).Where(entry => !IsId(entry)))
            {
                mistakes.Add($"{AccessOptions.Key(permission)}: \"{entry}\" is no id. Cure: use the id from the profile of the person (U…), "
                    + "the user group (S…) or the channel (C…), not its name.");
            }
        }

        if (options.Refresh < TimeSpan.FromSeconds(1) || options.Refresh > TimeSpan.FromDays(1))
            mistakes.Add($"Access:Refresh: {options.Refresh} is out of range. Cure: 00:00:01 to 1.00:00:00.");
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static bool IsId(string entry) =>
        entry.Length >= 2 && entry[0] is 'U' or 'W' or 'S' or 'C' or 'G'
        && entry.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
