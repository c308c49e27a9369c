using System.Text.Json.Nodes;

namespace VastBot.Drill.Workspace.Api;

/// <summary>What a method answers: <c>ok:true</c> with its result, or <c>ok:false</c> with an error code.</summary>
internal sealed record ApiAnswer(JsonObject Body)
{
    public static ApiAnswer Ok(JsonObject? result = null)
    {
        var body = result ?? [];
        body.Insert(0, "ok", true);
        return new ApiAnswer(body);
    }

    public static ApiAnswer Refuse(string error, JsonObject? more = null)
    {
        var body = more ?? [];
        body.Insert(0, "error", error);
        body.Insert(0, "ok", false);
        return new ApiAnswer(body);
    }
}
