using System.Globalization;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The closed catalogue: what may be asked for, and by which words.</summary>
internal sealed class FixCatalogue(IEnumerable<IFixAction> actions)
{
    private readonly Dictionary<string, IFixAction> _actions = actions.ToDictionary(action => action.Name, StringComparer.Ordinal);

    public IFixAction this[string action] => _actions[action];

    /// <summary>What the words mean, or why they mean nothing: <c>queue-mode on</c>, <c>scale 5</c>, <c>restart</c>.</summary>
    public static (FixChoice? Choice, string? Mistake) Read(string action, string? argument)
    {
        var name = action.Trim().ToLowerInvariant();
        var word = string.IsNullOrWhiteSpace(argument) ? null : argument.Trim().ToLowerInvariant();
        if (!FixActions.All.Contains(name))
            return (null, $"There is no fix '{action}'.{(Nearest.To(name, FixActions.All) is { } near ? $" Did you mean '{near}'?" : "")} There are: {string.Join(", ", FixActions.All)}.");
        return name switch
        {
            FixActions.Scale when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _) => (new FixChoice(name, word), null),
            FixActions.Scale => (null, "Say how many pods there should be: scale 5."),
            FixActions.QueueMode or FixActions.Fallback when word is null or FixActions.On or FixActions.Off => (new FixChoice(name, word ?? FixActions.On), null),
            FixActions.QueueMode or FixActions.Fallback => (null, $"Say {name} on or {name} off, not '{argument}'."),
            _ when word is not null => (null, $"{name} takes no further word; '{argument}' is not understood."),
            _ => (new FixChoice(name), null),
        };
    }
}
