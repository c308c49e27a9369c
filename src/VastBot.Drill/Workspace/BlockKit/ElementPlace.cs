namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>The block that an element stands in.</summary>
internal enum ElementPlace
{
    Section,
    Actions,
    Input,
    Context,
}
