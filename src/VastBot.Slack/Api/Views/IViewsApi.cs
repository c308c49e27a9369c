namespace VastBot.Slack;

/// <summary>Modals and home tabs. No scope; 100 a minute.</summary>
public interface IViewsApi
{
    /// <summary>
    /// <c>views.open</c>, within 3 s of the person's action. Errors: <c>expired_trigger_id</c> (all spellings of it),
    /// <c>exchanged_trigger_id</c>, <c>invalid_trigger_id</c>. Never retried: a trigger works once.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/views.open"/>
    Task<ViewInfo> Open(string triggerId, ModalView view, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>views.push</c>: lays a modal over the one on top. Errors: as <see cref="Open"/>, <c>push_limit_reached</c> at three.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/views.push"/>
    Task<ViewInfo> Push(string triggerId, ModalView view, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>views.update</c>. Errors: <c>not_found</c> (the person closed it), <c>hash_conflict</c> (changed meanwhile: build it again
    /// from stored state).
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/views.update"/>
    /// <param name="viewId">The view.</param>
    /// <param name="view">What stands there from now on.</param>
    /// <param name="hash">The version that is to be replaced; null replaces any.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<ViewInfo> Update(string viewId, ModalView view, string? hash = null, CancellationToken cancellationToken = default);

    /// <summary><c>views.update</c> by the name that we gave the view.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/views.update"/>
    Task<ViewInfo> UpdateByExternalId(string externalId, ModalView view, string? hash = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>views.publish</c>: the home tab of one person. Errors: <c>not_enabled</c> (switch the home tab on), <c>hash_conflict</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/views.publish"/>
    Task<ViewInfo> Publish(string userId, HomeView view, string? hash = null, CancellationToken cancellationToken = default);
}
