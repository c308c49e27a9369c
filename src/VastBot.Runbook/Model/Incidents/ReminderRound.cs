namespace VastBot.Runbook.Model.Incidents;

/// <summary>How far a reminder has come since what it reminds of last moved. An answer ends the round.</summary>
internal sealed record ReminderRound
{
    public required string Reminder { get; init; }

    /// <summary>The version of the entry that began it: the round's name.</summary>
    public required int Since { get; init; }

    /// <summary>The last step taken, and when.</summary>
    public required string Step { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When that step was due; much earlier than <see cref="At"/> where the bot was away.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>How often people were asked.</summary>
    public int Nags { get; init; }

    /// <summary>Until when somebody put it off; that is possible once.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>Does the journal say already that the promise was missed?</summary>
    public bool Missed { get; init; }

    /// <summary>The prompt in the channel, once it stands.</summary>
    public PostedMessage? Prompt { get; init; }
}
