using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Uploading in three steps (reserve, send, share) and canvases.</summary>
internal sealed class FileMethods(WorkspaceState state, Uri page)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("files.getUploadURLExternal", "files:write", ApiMethod.Tier4, Reserve),
        new("files.completeUploadExternal", "files:write", ApiMethod.Tier4, Complete),
        new("canvases.create", "canvases:write", ApiMethod.Tier2, CreateCanvas),
        new("canvases.access.set", "canvases:write", ApiMethod.Tier3, ShareCanvas),
        new("conversations.canvases.create", "canvases:write", ApiMethod.Tier2, CreateChannelCanvas),
    ];

    private ApiAnswer Reserve(ApiCall call)
    {
        if (call.Text("filename").Length == 0) return Content.Missing("filename");
        if (call.Number("length") is not ({ } length and > 0)) return ApiAnswer.Refuse("missing_argument");
        if (length > 50_000_000) return ApiAnswer.Refuse("file_upload_size_restricted");
        if (call.Text("snippet_type").Length > 0 && length > 1_000_000) return ApiAnswer.Refuse("snippet_too_large");
        if (call.Text("alt_txt").Length > 1000) return ApiAnswer.Refuse("alt_txt_too_large");
        var file = new SharedFile(state.NextId("F0"), call.Text("filename"), call.Text("filename"), length, null, Completed: false);
        state.Keep(file);
        return ApiAnswer.Ok(new JsonObject { ["upload_url"] = new Uri(page, $"upload/v1/{file.Id}").AbsoluteUri, ["file_id"] = file.Id });
    }

    private ApiAnswer Complete(ApiCall call)
    {
        if (call.Json("files") is not { ValueKind: JsonValueKind.Array } items) return Content.Missing("files");
        var files = new List<SharedFile>();
        foreach (var item in items.EnumerateArray())
        {
            if (state.Files.Find(f => f.Id == item.Text("id")) is not { Content: not null, Completed: false } file) return ApiAnswer.Refuse("file_not_found");
            files.Add(file with { Title = item.Text("title") ?? file.Name, Completed = true });
        }

        if (files.Count == 0) return Content.Missing("files");
        var channels = call.Text("channel_id") is { Length: > 0 } one ? [one] : call.List("channels");
        foreach (var id in channels)
        {
            if (Reach.Find(state, id) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
            if (Reach.MemberRefusal(channel) is { } refusal) return ApiAnswer.Refuse(refusal);
        }

        files.ForEach(state.Keep);
        foreach (var id in channels) Share(id, files, call);
        return ApiAnswer.Ok(new JsonObject { ["files"] = new JsonArray([.. files.Select(Wire.File)]) });
    }

    private void Share(string channel, List<SharedFile> files, ApiCall call) => state.Post(channel, new Message
    {
        UserId = PracticeIds.BotUser,
        BotId = PracticeIds.Bot,
        Subtype = "file_share",
        Text = call.Text("initial_comment"),
        ThreadTs = call.TextOrNull("thread_ts"),
        Files = [.. files],
    });

    private ApiAnswer CreateCanvas(ApiCall call)
    {
        if (Canvas(call) is not { } canvas) return ApiAnswer.Refuse("invalid_arguments");
        if (call.Text("channel_id") is { Length: > 0 }) return CreateChannelCanvas(call);
        state.Keep(canvas);
        return ApiAnswer.Ok(new JsonObject { ["canvas_id"] = canvas.Id });
    }

    private ApiAnswer ShareCanvas(ApiCall call)
    {
        if (state.Files.Find(f => f.Id == call.Text("canvas_id")) is null) return ApiAnswer.Refuse("canvas_not_found");
        if (call.Text("access_level") is not ("read" or "write" or "owner")) return ApiAnswer.Refuse("invalid_arguments");
        if (call.Json("channel_ids") is not { ValueKind: System.Text.Json.JsonValueKind.Array } channels) return ApiAnswer.Refuse("invalid_arguments");
        return channels.EnumerateArray().All(id => Reach.Find(state, id.GetString() ?? "") is not null) ? ApiAnswer.Ok() : ApiAnswer.Refuse("channel_not_found");
    }

    private ApiAnswer CreateChannelCanvas(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel_id")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (Reach.MemberRefusal(channel) is { } refusal) return ApiAnswer.Refuse(refusal);
        if (channel.CanvasId is not null) return ApiAnswer.Refuse("channel_canvas_already_exists");
        if (Canvas(call) is not { } canvas) return ApiAnswer.Refuse("invalid_arguments");
        state.Keep(canvas);
        state.Change(channel.Id, c => c with { CanvasId = canvas.Id });
        return ApiAnswer.Ok(new JsonObject { ["canvas_id"] = canvas.Id });
    }

    private SharedFile? Canvas(ApiCall call)
    {
        var content = call.Json("document_content");
        if (content is { } given && (given.Text("type") != "markdown" || given.Text("markdown") is null)) return null;
        var bytes = System.Text.Encoding.UTF8.GetBytes(content?.Text("markdown") ?? "");
        var title = call.TextOrNull("title") ?? "Canvas";
        return new SharedFile(state.NextId("F0"), title + ".md", title, bytes.Length, bytes, Completed: true);
    }
}
