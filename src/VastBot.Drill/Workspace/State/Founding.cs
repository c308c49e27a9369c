using System.Collections.Immutable;

namespace VastBot.Drill.Workspace.State;

/// <summary>Who and what is in the workspace on its first day.</summary>
internal static class Founding
{
    public static ImmutableList<Member> Members { get; } =
    [
        new(PracticeIds.Responder, "responder", "Responder", "On call this week"),
        new(PracticeIds.Commander, "commander", "Commander", "Leads incidents"),
        new(PracticeIds.Approver, "approver", "Approver", "May approve fixes and updates"),
        new(PracticeIds.Outsider, "outsider", "Outsider", "A guest from another company") { IsGuest = true },
        new(PracticeIds.BotUser, "vastbot", "VastBot", "Incident response for Vast.ai") { IsBot = true },
        new(PracticeIds.Slackbot, "slackbot", "Slackbot", "The workspace itself") { IsBot = true },
    ];

    public static ImmutableList<Group> Groups { get; } =
        [new(PracticeIds.OnCall, "oncall", "On call", [PracticeIds.Responder, PracticeIds.Commander])];

    private static readonly ImmutableList<string> People =
        [PracticeIds.Responder, PracticeIds.Commander, PracticeIds.Approver];

    public static ImmutableList<Channel> Channels(long created) =>
    [
        new(PracticeIds.Ops, "ops")
        {
            Created = created,
            Members = People.Add(PracticeIds.BotUser).Add(PracticeIds.Outsider),
            Topic = "Where the integration is looked after",
            Purpose = "Type /vast triage and press Enter",
        },
        new(PracticeIds.General, "general") { Created = created, IsGeneral = true, Members = People, Topic = "Everyone is here; VastBot is not a member" },
        new(PracticeIds.Random, "random") { Created = created, Members = People, Topic = "Off topic" },
        new(PracticeIds.Private, "leads") { Created = created, IsPrivate = true, Members = People, Topic = "Private; VastBot was not invited" },
        .. People.Add(PracticeIds.Outsider).Select((user, i) => new Channel($"D0DIRECT{i + 1:D2}", user)
        {
            Created = created,
            IsDirect = true,
            IsPrivate = true,
            Members = [user, PracticeIds.BotUser],
        }),
    ];
}
