using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing;

/// <summary>What the scripts that a database has say about its schema.</summary>
internal static class SchemaFinding
{
    public static DoctorFinding Of(string provider, IReadOnlyList<string> has)
    {
        var known = SchemaScripts.Names(provider).ToList();
        var (missing, strange) = (known.Except(has, StringComparer.Ordinal).Count(), has.Except(known, StringComparer.Ordinal).ToList());
        if (strange.Count > 0)
            return DoctorFinding.Warning("Schema", $"a newer version of the bot was here and added {string.Join(", ", strange)}", "Run the newer version; this one does not know what it added.");
        var version = known.Count == 0 ? "none" : known[^1][..4];
        return DoctorFinding.Well("Schema", missing == 0 ? $"version {version}, as this program wants it" : $"{missing} behind version {version}; the bot brings it up to date when it starts");
    }
}
