using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.Interaction;

namespace VastBot.Drill.Page;

/// <summary>What a person does on the page. Every form also works without script: it then leads back to the page.</summary>
internal static class PageActions
{
    public static async Task<IResult> Do(HttpContext http, string what, WorkspaceServer server)
    {
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none") || !http.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var form = await http.Request.ReadFormAsync();
        var user = form["as"].ToString();
        switch (what)
        {
            case "write": await server.Typing.Write(user, form["c"].ToString(), form["text"].ToString(), Given(form["thread"])); break;
            case "use": await Use(server, user, form); break;
            case "suggest": return await Suggest(server, user, form);
            case "shortcut": await server.Shortcutting.Use(user, form["shortcut"].ToString(), Given(form["c"]), Given(form["ts"])); break;
            case "submit": await server.Viewing.Submit(user, form["view"].ToString(), Chosen(form, await PageUploads.Keep(server.State, form.Files))); break;
            case "close": server.Viewing.Close(user, form["view"].ToString(), http.Request.Query.ContainsKey("all")); break;
            case "react": server.Marking.React(user, form["c"].ToString(), form["ts"].ToString(), form["name"].ToString()); break;
            case "pin": server.Marking.Pin(user, form["c"].ToString(), form["ts"].ToString()); break;
            case "scenario" when Scenarios.All.Contains(form["scenario"].ToString()): server.World.SwitchTo(form["scenario"].ToString()); break;
            case "clock": ClockActions.Set(server.World.Clock, form); break;
            case "fault": await FaultActions.Switch(server, form["fault"].ToString()); break;
            default: return TypedResults.NotFound();
        }

        if (http.Request.Headers.ContainsKey("X-Refresh")) return TypedResults.NoContent();
        var back = form["back"].ToString();
        return TypedResults.LocalRedirect(back.StartsWith("/?", StringComparison.Ordinal) ? back : "/");
    }

    private static async Task Use(WorkspaceServer server, string user, IFormCollection form)
    {
        if (form["use"].ToString().Split('|') is not [var block, var action, .. var rest]) return;
        var element = (Uri.UnescapeDataString(block), Uri.UnescapeDataString(action));
        await server.Clicking.Use(user, PlaceOf(form), element, Chosen(form), rest.Length > 0 ? Uri.UnescapeDataString(rest[0]) : null);
    }

    private static async Task<IResult> Suggest(WorkspaceServer server, string user, IFormCollection form)
    {
        if (FieldName.Read(form["use"].ToString()) is not { } element) return TypedResults.BadRequest();
        var options = await server.Suggesting.Ask(user, PlaceOf(form), element, form["typed"].ToString());
        var answer = new JsonArray([.. options.Select(o => new JsonObject { ["value"] = o.Text("value"), ["label"] = o.Get("text")?.Text("text") })]);
        return TypedResults.Text(answer.ToJsonString(), "application/json");
    }

    private static Place PlaceOf(IFormCollection form) =>
        Given(form["view"]) is { } view ? Place.InView(view) : Place.InMessage(form["c"].ToString(), form["ts"].ToString());

    /// <summary>What the form says about each element: a form that was sent says all, so what is absent was cleared.</summary>
    private static Func<(string Block, string Action), IReadOnlyList<string>?> Chosen(IFormCollection form, ILookup<string, string>? files = null) =>
        key => FieldName.Of(key.Block, key.Action) is var name && files?.Contains(name) == true ? [.. files[name]] : [.. form[name].OfType<string>()];

    private static string? Given(Microsoft.Extensions.Primitives.StringValues value) => value.ToString() is { Length: > 0 } text ? text : null;
}
