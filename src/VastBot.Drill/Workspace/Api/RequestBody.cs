using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace VastBot.Drill.Workspace.Api;

/// <summary>The arguments as they came: a form, or a JSON object.</summary>
internal sealed record RequestBody(IReadOnlyDictionary<string, string>? Form, JsonElement? Json)
{
    /// <summary>Reads the body; null when it claims to be JSON and is not.</summary>
    public static async Task<(RequestBody? Body, IReadOnlyList<string> Warnings)> Read(HttpRequest request)
    {
        var type = request.ContentType ?? "";
        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = new StreamReader(request.Body);
            var json = JsonReading.TryParse(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
            IReadOnlyList<string> warnings = type.Contains("charset", StringComparison.OrdinalIgnoreCase) ? [] : ["missing_charset"];
            return (json is { ValueKind: JsonValueKind.Object } ? new RequestBody(null, json) : null, warnings);
        }

        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query) if (name != "token") form[name] = value.ToString();
        if (!request.HasFormContentType) return (new RequestBody(form, null), []);
        foreach (var (name, value) in await request.ReadFormAsync(request.HttpContext.RequestAborted)) form[name] = value.ToString();
        return (new RequestBody(form, null), type.Contains("charset", StringComparison.OrdinalIgnoreCase) ? ["superfluous_charset"] : []);
    }

    /// <summary>The arguments as this method sees them: those that take forms only find nothing in JSON.</summary>
    public ApiCall Seen(ApiMethod method) =>
        Form is null && method.FormOnly ? new ApiCall(new Dictionary<string, string>(StringComparer.Ordinal), null) : new ApiCall(Form, Json);
}
