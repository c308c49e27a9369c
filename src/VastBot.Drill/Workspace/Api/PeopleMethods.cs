using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>People, user groups, the workspace and the app itself.</summary>
internal sealed class PeopleMethods(WorkspaceState state, Uri page)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("api.test", null, ApiMethod.Special, _ => ApiAnswer.Ok()),
        new("auth.test", null, ApiMethod.Special, _ => Auth()),
        new("team.info", "team:read", ApiMethod.Tier3, _ => Team()) { FormOnly = true },
        new("users.info", "users:read", ApiMethod.Tier4, Info) { FormOnly = true },
        new("users.lookupByEmail", "users:read.email", ApiMethod.Tier3, ByAddress) { FormOnly = true },
        new("users.list", "users:read", ApiMethod.Tier2, List) { FormOnly = true },
        new("usergroups.list", "usergroups:read", ApiMethod.Tier2, Groups) { FormOnly = true },
        new("usergroups.users.list", "usergroups:read", ApiMethod.Tier2, GroupMembers) { FormOnly = true },
    ];

    private ApiAnswer Auth() => ApiAnswer.Ok(new JsonObject
    {
        ["url"] = page.AbsoluteUri,
        ["team"] = "Practice",
        ["user"] = "vastbot",
        ["team_id"] = PracticeIds.Team,
        ["user_id"] = PracticeIds.BotUser,
        ["bot_id"] = PracticeIds.Bot,
        ["is_enterprise_install"] = false,
    });

    private static ApiAnswer Team() => ApiAnswer.Ok(new JsonObject
    {
        ["team"] = new JsonObject { ["id"] = PracticeIds.Team, ["name"] = "Practice", ["domain"] = "practice", ["icon"] = new JsonObject() },
    });

    private ApiAnswer Info(ApiCall call) =>
        state.Member(call.Text("user")) is { } member
            ? ApiAnswer.Ok(new JsonObject { ["user"] = Wire.Member(member) })
            : ApiAnswer.Refuse("user_not_found");

    private ApiAnswer ByAddress(ApiCall call) =>
        state.Members.Find(m => !m.IsBot && m.Address.Equals(call.Text("email"), StringComparison.OrdinalIgnoreCase)) is { } member
            ? ApiAnswer.Ok(new JsonObject { ["user"] = Wire.Member(member) })
            : ApiAnswer.Refuse("users_not_found");

    private ApiAnswer List(ApiCall call) =>
        Paging.Take(state.Members, call) is { } taken
            ? ApiAnswer.Ok(new JsonObject { ["members"] = new JsonArray([.. taken.Page.Select(Wire.Member)]), ["response_metadata"] = taken.Next })
            : ApiAnswer.Refuse("invalid_cursor");

    private ApiAnswer Groups(ApiCall call) => ApiAnswer.Ok(new JsonObject
    {
        ["usergroups"] = new JsonArray([.. state.Groups.Select(g => Wire.Group(g, call.Flag("include_users")))]),
    });

    private ApiAnswer GroupMembers(ApiCall call) =>
        state.Groups.Find(g => g.Id == call.Text("usergroup")) is { } group
            ? ApiAnswer.Ok(new JsonObject { ["users"] = new JsonArray([.. group.Members.Select(m => (JsonNode)m)]) })
            : ApiAnswer.Refuse("no_such_subteam");
}
