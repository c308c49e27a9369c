using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Which kind of error an HTTP status, or the word that stands for one in a metric's label, belongs to.</summary>
internal static class ErrorKinds
{
    private static readonly string[] NetworkWords = ["timeout", "timed_out", "network", "connection", "connect", "refused", "reset", "dns", "tls", "0"];

    public static ErrorKind Of(int status) => status switch
    {
        401 or 403 => ErrorKind.Authentication,
        429 => ErrorKind.RateLimited,
        >= 500 and <= 599 => ErrorKind.UpstreamError,
        _ => ErrorKind.None,
    };

    public static ErrorKind Of(string label)
    {
        if (NetworkWords.Contains(label, StringComparer.OrdinalIgnoreCase)) return ErrorKind.Network;
        if (label.Equals("5xx", StringComparison.OrdinalIgnoreCase)) return ErrorKind.UpstreamError;
        return int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? Of(status) : ErrorKind.None;
    }

    /// <summary>Failures on Vast.ai's side or on the way there, which a healthy key and configuration meet just the same.</summary>
    public static bool IsVastAiSide(ErrorKind kind) => kind is ErrorKind.UpstreamError or ErrorKind.Network;

    /// <summary>The kind of the most frequent status; of equals the one listed first in <see cref="ErrorKind"/>.</summary>
    public static ErrorKind MostFrequent(IEnumerable<(ErrorKind Kind, double Weight)> seen) =>
        seen.Where(s => s.Kind is not ErrorKind.None && double.IsFinite(s.Weight) && s.Weight > 0)
            .OrderByDescending(s => s.Weight)
            .ThenBy(s => s.Kind)
            .Select(s => s.Kind)
            .FirstOrDefault(ErrorKind.None);

    /// <summary>In the middle of a sentence: "upstream error (5xx)".</summary>
    public static string InWords(ErrorKind kind) => Words.Of(kind).ToLowerInvariant();
}
