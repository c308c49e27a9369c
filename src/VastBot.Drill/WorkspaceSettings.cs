using VastBot.Drill.Workspace;

namespace VastBot.Drill;

/// <summary>How a bot finds the practice workspace, and who there may do what.</summary>
internal static class WorkspaceSettings
{
    public static Dictionary<string, string?> Of(WorkspaceServer workspace) => new(StringComparer.Ordinal)
    {
        ["Slack:Mode"] = "Socket",
        ["Slack:ApiUrl"] = workspace.ApiUrl.ToString(),
        ["Slack:BotToken"] = workspace.BotToken,
        ["Slack:AppToken"] = workspace.AppToken,
        ["Slack:SigningSecret"] = workspace.SigningSecret,
        ["Slack:Command"] = PracticeIds.Command,
        ["Incidents:Channel"] = PracticeIds.Ops,
        ["Incidents:UserGroups:P1"] = PracticeIds.OnCall,
        ["Incidents:UserGroups:P2"] = PracticeIds.OnCall,
        // The page itself, which knows nothing of these tails: a practice run leads nobody to a real place.
        ["Incidents:Links:Runbook"] = new Uri(workspace.Page, "?from=runbook").ToString(),
        ["Incidents:Links:Dashboard"] = new Uri(workspace.Page, "?from=dashboard").ToString(),
        ["Incidents:Links:VastAiConsole"] = new Uri(workspace.Page, "?from=console").ToString(),
        ["Access:Responders:0"] = PracticeIds.Responder,
        ["Access:Responders:1"] = PracticeIds.Commander,
        ["Access:Responders:2"] = PracticeIds.Approver,
        ["Access:Approvers:0"] = PracticeIds.Approver,
        ["Access:Approvers:1"] = PracticeIds.Commander,
        ["Access:Publishers:0"] = PracticeIds.Commander,
        ["Access:Admins:0"] = PracticeIds.Commander,
    };
}
