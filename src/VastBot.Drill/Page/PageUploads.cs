using Microsoft.AspNetCore.Http;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Page;

/// <summary>Files that a person puts into a form's file input.</summary>
internal static class PageUploads
{
    /// <summary>Keeps the files; their ids by the field they came in.</summary>
    public static async Task<ILookup<string, string>> Keep(WorkspaceState state, IFormFileCollection files)
    {
        var kept = new List<(string Field, string Id)>();
        foreach (var file in files.Where(f => f.Length > 0))
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            var name = Path.GetFileName(file.FileName);
            var shared = new SharedFile(state.NextId("F0"), name, name, (int)content.Length, content.ToArray(), Completed: true);
            state.Keep(shared);
            kept.Add((file.Name, shared.Id));
        }

        return kept.ToLookup(k => k.Field, k => k.Id, StringComparer.Ordinal);
    }
}
