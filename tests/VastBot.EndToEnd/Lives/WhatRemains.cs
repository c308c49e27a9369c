using System.Text.RegularExpressions;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;

namespace VastBot.EndToEnd.Lives;

/// <summary>What people and the record are left with at the end of a story, without what differs from life to life: moments and identifiers.</summary>
/// <param name="Events">The kinds of the journal's events, sorted: steps beside each other may end in any order.</param>
/// <param name="Messages">What the bot said in each conversation and everybody there sees, sorted.</param>
/// <param name="Rooms">Every channel that the bot made: name, topic, purpose, members, pins and bookmarks.</param>
internal sealed partial record WhatRemains(IReadOnlyList<string> Events, IReadOnlyList<string> Messages, IReadOnlyList<string> Rooms)
{
    public static async Task<WhatRemains> Of(WorkspaceServer workspace, RecordLook record)
    {
        Assert.Equal(1, await record.Count());
        var said = from channel in workspace.State.Channels
                   from message in channel.Messages
                   where message is { BotId: not null, OnlyFor: null }
                   select $"{channel.Name}: {Plain(message.Text)} {Plain(message.Blocks?.GetRawText() ?? "")}";
        var rooms = workspace.State.Channels.Where(channel => channel.Creator == PracticeIds.BotUser).Select(Told);
        return new(
            [.. (await record.Journal(1)).Select(entry => entry.Event.Kind).Order(StringComparer.Ordinal)],
            [.. said.Order(StringComparer.Ordinal)],
            [.. rooms]);
    }

    /// <summary>Fails with the first difference in full.</summary>
    public void MustBe(WhatRemains expected)
    {
        Assert.Equal(expected.Events, Events);
        Assert.Equal(expected.Rooms, Rooms);
        Assert.Equal(string.Join('\n', expected.Messages.Select(Headline)), string.Join('\n', Messages.Select(Headline)));
        foreach (var (wanted, seen) in expected.Messages.Zip(Messages)) Assert.Equal(wanted, seen);
    }

    private static string Headline(string message) => message.Split('[')[0];

    private static string Told(Channel room) =>
        $"#{room.Name}, {room.Topic}, {Plain(room.Purpose)}, {string.Join(' ', room.Members.Order(StringComparer.Ordinal))}, pins {room.Pins.Count}, bookmarks {string.Join(' ', room.Bookmarks.Select(bookmark => bookmark.Title).Order(StringComparer.Ordinal))}";

    private static string Plain(string text) => Measured().Replace(Changing().Replace(Date().Replace(text, "(moment)"), "(id)"), "(measured)");

    [GeneratedRegex(@"(<|\\u003[Cc])!date\^.*?(>|\\u003[Ee])( \(\d\d:\d\d UTC\))?|\d\d:\d\d( UTC)?|\b\d+(\.\d+)? (ms|s|min)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b[CDFR]0?0000\d+\b|\b\d{10}\.\d+\b|""block_id"":""[^""]*""|/p\d{16}\b|127\.0\.0\.1:\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Changing();

    /// <summary>What evidence weighs and how often a log repeats its secrets differs between two runs that nobody disturbs; a triage that was cut off is one report more.</summary>
    [GeneratedRegex(@"\b\d+(\.\d+)? ([KMG]i)?B\b|\b\d+ (secrets?|files)\b|\bsha256 [0-9a-f]{64}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Measured();
}
