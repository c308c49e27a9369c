using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace VastBot.Drill.Cluster.Logs;

/// <summary>The options of a log request, refused where Kubernetes refuses them.</summary>
internal sealed record LogOptions(string Container, bool Follow, bool Previous, bool Timestamps, long? SinceSeconds, DateTimeOffset? SinceTime, long? TailLines, long? LimitBytes)
{
    public static LogOptions Read(IQueryCollection query, string pod)
    {
        var options = new LogOptions(
            query["container"].ToString(), Flag(query, "follow"), Flag(query, "previous"), Flag(query, "timestamps"),
            Number(query, "sinceSeconds"), Time(query, "sinceTime"), Number(query, "tailLines"), Number(query, "limitBytes"));
        var causes = options.Mistakes(query).ToArray();
        return causes.Length == 0 ? options : throw ApiFailure.Invalid("PodLogOptions", "", pod, causes);
    }

    private IEnumerable<(string Reason, string Message, string Field)> Mistakes(IQueryCollection query)
    {
        if (query.ContainsKey("stream")) yield return ("FieldValueForbidden", "Forbidden: may not be specified", "stream");
        if (SinceSeconds is not null && SinceTime is not null)
            yield return ("FieldValueForbidden", "Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified", "sinceSeconds");
        if (SinceSeconds < 1) yield return ("FieldValueInvalid", $"Invalid value: {SinceSeconds}: must be greater than 0", "sinceSeconds");
        if (TailLines < 0) yield return ("FieldValueInvalid", $"Invalid value: {TailLines}: must be greater than or equal to 0", "tailLines");
        if (LimitBytes < 1) yield return ("FieldValueInvalid", $"Invalid value: {LimitBytes}: must be greater than 0", "limitBytes");
    }

    private static bool Flag(IQueryCollection query, string name) => query[name].ToString() is "true" or "1";

    private static long? Number(IQueryCollection query, string name)
    {
        var text = query[name].ToString();
        if (text.Length == 0) return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw ApiFailure.BadRequest($"strconv.ParseInt: parsing \"{text}\": invalid syntax");
    }

    private static DateTimeOffset? Time(IQueryCollection query, string name)
    {
        var text = query[name].ToString();
        if (text.Length == 0) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw ApiFailure.BadRequest($"parsing time \"{text}\" as \"2006-01-02T15:04:05Z07:00\": cannot parse");
    }
}
