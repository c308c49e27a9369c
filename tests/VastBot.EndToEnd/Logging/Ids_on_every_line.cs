using System.Text.Json;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Incidents;
using VastBot.EndToEnd.Lives;

namespace VastBot.EndToEnd.Logging;

/// <summary>The log of the real program, as a machine reads it: each line is one object, and says which request or incident it belongs to.</summary>
public sealed class Ids_on_every_line
{
    /// <summary>What belongs to no request and to no incident: the process itself, its connections, its minute-wise rounds.</summary>
    private static readonly string[] OfTheProcess =
    [
        "VastBot.Web.", "VastBot.Slack.SlackConnection", "VastBot.Slack.Socket", "VastBot.Slack.Shutdown", "VastBot.Runbook.Features.Reminders.Scheduling.ReminderService",
        "VastBot.Runbook.Storing.Databases.", "Microsoft.Hosting.Lifetime", "Quartz.",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Belong_to_the_request_or_the_incident_that_wrote_it()
    {
        await using var bot = await MortalBot.In("vast-outage");
        bot.Set("Logging:Format", "Json");
        await bot.Live();
        var responder = new PersonInSlack(bot.Workspace, PracticeIds.Responder);
        await responder.Ask(() => responder.Type("/vast declare Vast.ai answers 503"), "Current action", Ct);
        await responder.Send();
        await responder.Type("/vast triage");
        await Waiting.Until(() => Verdict() is not null && Room() is not null, Ct);
        await responder.Type("/vast note INC-1 looked at the gateway");
        await Waiting.Until(() => bot.Workspace.Messages().Any(message => PractisedIncident.Blocks(message).Contains("Noted on the timeline of INC-1", StringComparison.Ordinal)), Ct);

        var lines = (await bot.End()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(line.Source is { Length: > 0 } && line.Has("Timestamp") && line.Has("Level"), line.Text));
        Assert.All(lines.Where(line => !OfTheProcess.Any(own => line.Source!.StartsWith(own, StringComparison.Ordinal))), line => Assert.True(line.Request is not null || line.Incident is not null, line.Text));

        // From what a person did to what the incident became of it, and to what was sent because of that.
        var (written, note) = (lines.Single(line => line.Message.Contains("note-added", StringComparison.Ordinal)), lines.Single(line => line.Message.Contains("\"/vast note\" was answered", StringComparison.Ordinal)));
        Assert.Equal((note.Request, "INC-1"), (written.Request, written.Incident));
        Assert.Contains(lines, line => line is { Request: null, Incident: "INC-1" } && line.Has("Delivery"));

        VastBot.Drill.Workspace.State.Message? Verdict() => bot.Workspace.Messages().FirstOrDefault(message => message.Text.Contains("Vast.ai incident", StringComparison.Ordinal));
        VastBot.Drill.Workspace.State.Channel? Room() => bot.Workspace.State.Channels.FirstOrDefault(channel => channel.Name.StartsWith("inc-1-", StringComparison.Ordinal) && channel.Pins.Count > 0);
    }

    private static Line Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return new(text, json.RootElement.Clone());
    }

    private sealed record Line(string Text, JsonElement Json)
    {
        public string Message => Json.GetProperty(nameof(Message)).GetString() ?? "";

        public string? Source => Property("SourceContext");

        public string? Request => Property("RequestId") ?? Property("HttpRequest");

        public string? Incident => Property("Incident");

        public bool Has(string name) => Json.TryGetProperty(name, out _) || Json.GetProperty("Properties").TryGetProperty(name, out _);

        private string? Property(string name) => Json.GetProperty("Properties").TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
