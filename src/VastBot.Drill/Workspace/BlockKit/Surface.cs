namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Where blocks are shown; what is allowed differs.</summary>
internal enum Surface
{
    Message,
    Modal,
    Home,
}
