using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>The door of the Web API: faults, body, method, token, scope, limits, and only then the method's own work.</summary>
internal sealed class ApiEndpoint(WorkspaceOptions options, WorkspaceState state, Faults faults, CallLog log, IEnumerable<ApiMethod> methods)
{
    private readonly Dictionary<string, ApiMethod> _methods = methods.ToDictionary(m => m.Name, StringComparer.Ordinal);
    private readonly RateLimits _limits = new(options.Time);

    public async Task Answer(HttpContext http, string name)
    {
        if (faults.IsMute(name)) await Task.Delay(Timeout.InfiniteTimeSpan, options.Time, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (http.RequestAborted.IsCancellationRequested) return;
        var (body, warnings) = await RequestBody.Read(http.Request);
        log.Add(name);
        if (faults.TakeStorm(name))
        {
            await TooMany(http, 1);
            return;
        }

        if (body is null)
        {
            await Write(http, ApiAnswer.Refuse("invalid_json"), warnings);
            return;
        }

        if (Refusal(http, name, body, out var method) is { } refusal)
        {
            await Write(http, refusal, warnings);
            return;
        }

        if (Wait(method, body.Seen(method)) is { } seconds)
        {
            await TooMany(http, seconds);
            return;
        }

        http.Response.Headers["X-OAuth-Scopes"] = string.Join(',', options.Scopes);
        if (method.Scope is not null) http.Response.Headers["X-Accepted-OAuth-Scopes"] = method.Scope;
        await Write(http, method.Answer(body.Seen(method)), warnings);
    }

    private ApiAnswer? Refusal(HttpContext http, string name, RequestBody body, out ApiMethod method)
    {
        if (!_methods.TryGetValue(name, out method!)) return ApiAnswer.Refuse("unknown_method", new JsonObject { ["req_method"] = name });
        if (faults.RefusalOf(name) is { } error) return ApiAnswer.Refuse(error);
        var token = Token(http, body);
        if (token is null) return ApiAnswer.Refuse("not_authed");
        if (token is not (PracticeIds.BotToken or PracticeIds.AppToken)) return ApiAnswer.Refuse("invalid_auth");
        if (token == PracticeIds.AppToken != method.ForApp && name != "api.test") return ApiAnswer.Refuse("not_allowed_token_type");
        var call = body.Seen(method);
        if (method.ScopeFor(state.Channel(call.Text("channel")), call.Flag("is_private")) is { } scope && !options.Scopes.Contains(scope))
            return ApiAnswer.Refuse("missing_scope", new JsonObject { ["needed"] = scope, ["provided"] = string.Join(',', options.Scopes) });
        return null;
    }

    private static string? Token(HttpContext http, RequestBody body)
    {
        if (http.Request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return header[7..].Trim();
        // A token in a JSON body or in the address is not looked at.
        return body.Form?.GetValueOrDefault("token");
    }

    private int? Wait(ApiMethod method, ApiCall call)
    {
        if (!options.LimitRates) return null;
        if (_limits.Take(method.Name, method.PerMinute / 60.0, method.PerMinute) is { } seconds) return seconds;
        return method.Name is "chat.postMessage" or "chat.postEphemeral"
            ? _limits.Take($"posts {call.Text("channel")}", 1, RateLimits.ChannelBurst)
            : null;
    }

    private static async Task TooMany(HttpContext http, int seconds)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Json(http, ApiAnswer.Refuse("ratelimited").Body);
    }

    private static Task Write(HttpContext http, ApiAnswer answer, IReadOnlyList<string> warnings)
    {
        if (warnings.Count > 0)
        {
            answer.Body["warning"] ??= string.Join(',', warnings);
            if (answer.Body["response_metadata"] is not JsonObject metadata) answer.Body["response_metadata"] = metadata = [];
            metadata["warnings"] ??= new JsonArray([.. warnings.Select(w => (JsonNode)w)]);
        }

        return Json(http, answer.Body);
    }

    private static Task Json(HttpContext http, JsonObject body)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body.ToJsonString(JsonSerializerOptions.Web), http.RequestAborted);
    }
}
