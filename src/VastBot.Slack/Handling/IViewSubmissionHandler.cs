namespace VastBot.Slack;

/// <summary>Answers one modal's submission.</summary>
public interface IViewSubmissionHandler
{
    /// <summary>The view's <c>callback_id</c>.</summary>
    string CallbackId { get; }

    /// <summary>Who may submit.</summary>
    Permission Needs { get; }

    /// <summary>Pure check, answered inside the ack: text by <c>block_id</c> of the field at fault; empty when all is well.</summary>
    IReadOnlyDictionary<string, string> Validate(ViewSubmission submission);

    /// <summary>
    /// Runs before the ack: what must survive a crash (a form's text, an approval) is written down here. Keep it under a second; the ack goes
    /// out after 2.5 s whatever happens.
    /// </summary>
    ValueTask Record(ViewSubmission submission, CancellationToken cancellationToken) => default;

    /// <summary>The work. A first reply that is a modal and known at once rides in the ack; everything else follows it.</summary>
    IAsyncEnumerable<Reply> Handle(ViewSubmission submission, CancellationToken cancellationToken);
}
