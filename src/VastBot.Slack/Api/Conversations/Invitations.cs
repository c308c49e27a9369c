using System.Text.Json;

namespace VastBot.Slack;

/// <summary>Invites people a hundred at a time; one who can't come keeps nobody else out.</summary>
internal sealed class Invitations(SlackCaller caller)
{
    private const int MostAtOnce = 100;

    public async Task<IReadOnlyList<FailedInvitation>> Send(string channel, IReadOnlyList<string> users, CancellationToken cancellationToken)
    {
        var failed = new List<FailedInvitation>();
        foreach (var some in users.Distinct(StringComparer.Ordinal).Chunk(MostAtOnce)) await Send(channel, some, failed, cancellationToken);
        return failed;
    }

    private async Task Send(string channel, string[] users, List<FailedInvitation> failed, CancellationToken cancellationToken)
    {
        try
        {
            var form = new Form().Add("channel", channel).Add("users", string.Join(',', users)).Add("force", true);
            Collect((await caller.Call(SlackMethods.ConversationsInvite, form, cancellationToken)).Body, failed);
        }
        catch (SlackException e) when (IsAboutPeople(e.Code))
        {
            // Which person is meant stands in "errors"; older servers name nobody: then each is asked alone.
            if (e.Answer is { } answer && Collect(answer, failed)) return;
            if (users is [var user]) Add(user, e.Code, failed);
            else foreach (var one in users) await Send(channel, [one], failed, cancellationToken);
        }
    }

    private static bool Collect(JsonElement answer, List<FailedInvitation> failed)
    {
        if (!answer.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array) return false;
        var any = false;
        foreach (var error in errors.EnumerateArray())
        {
            if (error.ValueKind != JsonValueKind.Object || !error.TryGetProperty("user", out var user) || !error.TryGetProperty("error", out var code)) continue;
            Add(user.GetString() ?? "", code.GetString() ?? "", failed);
            any = true;
        }

        return any;
    }

    private static void Add(string user, string code, List<FailedInvitation> failed)
    {
        if (code != "already_in_channel" && failed.All(f => f.User != user)) failed.Add(new FailedInvitation(user, code));
    }

    private static bool IsAboutPeople(string code) => code is "already_in_channel" or "cant_invite_self" or "cant_invite" or "user_not_found"
        or "ura_max_channels" or "user_is_restricted" or "org_user_not_in_team" or "user_disabled" or "user_team_not_in_channel";
}
