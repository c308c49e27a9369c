namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>One thing that Slack would refuse, and the JSON pointer to it.</summary>
internal sealed record Problem(string Pointer, string What)
{
    public override string ToString() => $"{What} [json-pointer:{Pointer}]";
}
