namespace VastBot.Slack;

/// <summary>What the pump itself says to a person, beside any handler's answer.</summary>
internal sealed class Aside(ISlackApi slack, Work work)
{
    /// <summary>One line, where the person looks: in the form, on the home tab, or as a message only for them.</summary>
    public Task Tell(SlackRequest request, Message line, ReplySender sender) => request switch
    {
        AppHomeOpened => slack.Views.Publish(request.UserId, PumpWords.Home(line), null, work.Stopping),
        ViewSubmission => sender.Consume(Single(new Reply.Modal(PumpWords.Modal(line)) { Place = ModalPlace.InPlace })),
        { ResponseUrl: null, ChannelId: null, TriggerId: not null } => sender.Consume(Single(new Reply.Modal(PumpWords.Modal(line)))),
        _ => sender.Whisper(line),
    };

    private static async IAsyncEnumerable<Reply> Single(Reply reply)
    {
        await Task.CompletedTask;
        yield return reply;
    }
}
