namespace VastBot.Slack;

/// <summary>One verb of the root command. Found by <see cref="CommandUsage.Verb"/>.</summary>
public interface ISlashCommandHandler
{
    /// <summary>The verb, its arguments and what it does, for help and routing.</summary>
    CommandUsage Usage { get; }

    /// <summary>
    /// True promises that <see cref="Handle"/> answers from memory and neither waits nor blocks: it then runs on the receiver's own thread, and the
    /// answer rides in the ack. A handler that breaks the promise holds up every other delivery.
    /// </summary>
    bool AnswersAtOnce => false;

    /// <summary>Answers one command. Runs after the ack; may take as long as it needs and yields what is known so far.</summary>
    IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken);
}
