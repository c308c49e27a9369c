using System.Globalization;
using System.Text.RegularExpressions;

namespace VastBot.Runbook.Model.Environments;

/// <summary>Reads <c>Environments:&lt;name&gt;:Fixes</c>.</summary>
internal static partial class FixSection
{
    private const string VariableCure = "use letters, digits and '_', not a digit first";
    private const string SecretCure = "use a Kubernetes name: small letters, digits, '-' and '.'";

    public static FixSettings Read(EnvironmentKeys keys)
    {
        var defaults = new FixSettings();
        var settings = new FixSettings
        {
            QueueVariable = keys.Matching("QueueVariable", Variable(), VariableCure) ?? defaults.QueueVariable,
            QueueOn = keys.Text("QueueOn") ?? defaults.QueueOn,
            QueueOff = keys.Text("QueueOff"),
            FallbackVariable = keys.Matching("FallbackVariable", Variable(), VariableCure) ?? defaults.FallbackVariable,
            FallbackOn = keys.Text("FallbackOn") ?? defaults.FallbackOn,
            FallbackOff = keys.Text("FallbackOff"),
            LeastReplicas = Count(keys, "LeastReplicas") ?? defaults.LeastReplicas,
            MostReplicas = Count(keys, "MostReplicas") ?? defaults.MostReplicas,
            NextSecret = keys.Matching("NextSecret", Secret(), SecretCure) ?? defaults.NextSecret,
            PreviousSecret = keys.Matching("PreviousSecret", Secret(), SecretCure) ?? defaults.PreviousSecret,
        };
        if (settings.LeastReplicas > settings.MostReplicas) keys.Complain("LeastReplicas", "the least is more than the most", "choose LeastReplicas no greater than MostReplicas");
        keys.RefuseOthers();
        return settings;
    }

    private static int? Count(EnvironmentKeys keys, string key)
    {
        if (keys.Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 0 and <= 1000) return count;
        keys.Complain(key, $"'{text}' is no number of pods", "write a whole number from 0 to 1000");
        return null;
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,200}$", RegexOptions.None, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();
}
