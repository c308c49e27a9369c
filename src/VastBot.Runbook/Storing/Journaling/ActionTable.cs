using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>The table of action items, kept equal to the fold.</summary>
internal static class ActionTable
{
    public const string OpenOfOwner = "select incident, number, text, due from action_item where owner = @owner and done = 0 order by due is null, due, incident, number limit @most";

    private const string Save = """
        insert into action_item (incident, number, owner, due, done, text) values (@incident, @number, @owner, @due, @done, @text)
        on conflict (incident, number) do update set done = excluded.done
        """;

    /// <summary>Only what this append has changed.</summary>
    public static async Task Update(WriteScope write, Incident before, Incident after)
    {
        foreach (var action in after.Actions.Except(before.Actions))
        {
            await write.Execute(Save, new
            {
                incident = (long)after.Id.Number,
                number = (long)action.Number,
                owner = StoredText.Of(action.Owner ?? ""),
                due = action.Due?.ToUnixTimeMilliseconds(),
                done = action.Done ? 1L : 0L,
                text = StoredText.Of(action.Text),
            });
        }
    }
}
