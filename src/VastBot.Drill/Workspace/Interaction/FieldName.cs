namespace VastBot.Drill.Workspace.Interaction;

/// <summary>The name of a form field on the page: block and action, each escaped, so that any ids can be told apart.</summary>
internal static class FieldName
{
    public static string Of(string block, string action) => $"{Uri.EscapeDataString(block)}|{Uri.EscapeDataString(action)}";

    public static (string Block, string Action)? Read(string name) =>
        name.Split('|') is [var block, var action] ? (Uri.UnescapeDataString(block), Uri.UnescapeDataString(action)) : null;
}
