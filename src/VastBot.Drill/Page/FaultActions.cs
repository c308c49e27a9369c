using VastBot.Drill.Workspace;

namespace VastBot.Drill.Page;

/// <summary>The page's switches for what goes wrong.</summary>
internal static class FaultActions
{
    public static async Task Switch(WorkspaceServer server, string name)
    {
        var faults = server.Faults;
        switch (name)
        {
            case "drop": server.Sockets.Drop(); break;
            case "cut": faults.Cuts = faults.Cuts > 0 ? 0 : 1; break;
            case "refresh": await server.Sockets.Refresh(); break;
            case "duplicates": faults.Duplicates = faults.Duplicates > 0 ? 0 : 1; break;
            case "late": faults.LateAcks = !faults.LateAcks; break;
            case "storm": faults.Storm(Faults.Everything, faults.IsStorming(Faults.Everything) ? 0 : int.MaxValue); break;
            case "refuse": faults.Refuse(Faults.Everything, faults.IsRefusing(Faults.Everything) ? null : "internal_error"); break;
            case "silence": Silence(faults, !faults.SilentSockets); break;
            default: break;
        }

        server.State.Touch();
    }

    private static void Silence(Faults faults, bool on)
    {
        faults.SilentSockets = on;
        faults.Mute(Faults.Everything, on);
    }
}
