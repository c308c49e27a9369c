namespace VastBot.Slack;

/// <summary>
/// What a handler answers. A handler never calls Slack: it yields replies, and the pump sends them. The first reply of a kind posts, each
/// next one of that kind edits what the first posted (coalesced to Slack's limits), the last one stands.
/// </summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A message for everyone in the conversation the request came from (in its thread, if it came from one). Streams.</summary>
    public sealed record Channel(Message Message) : Reply;

    /// <summary>
    /// Replaces the message that holds the clicked element. Streams. Falls back to <see cref="Channel"/> where there is none.
    /// </summary>
    public sealed record Original(Message Message) : Reply;

    /// <summary>
    /// A further message in the thread under this handler's <see cref="Channel"/> or <see cref="Original"/> message. Each one posts.
    /// </summary>
    public sealed record Thread(Message Message) : Reply;

    /// <summary>For the eyes of the person who asked. One, final; known at once, it rides in the ack's body.</summary>
    public sealed record Ephemeral(Message Message) : Reply;

    /// <summary>A modal: the first opens it (a loading view goes first when the handler needs time), each next one updates it.</summary>
    public sealed record Modal(ModalView View) : Reply
    {
        /// <summary>Where the first one goes when the request itself came from a modal. At most three modals lie on each other.</summary>
        public ModalPlace Place { get; init; } = ModalPlace.OnTop;
    }

    /// <summary>
    /// Closes every modal of the stack. Only as the first reply to a <see cref="ViewSubmission"/>, known at once: Slack offers no other moment.
    /// </summary>
    public sealed record CloseModals : Reply;
}
