namespace VastBot.Slack;

/// <summary>
/// Who may do what, beyond what a handler's own <c>Needs</c> says: the same decision, asked where it depends on what was clicked.
/// </summary>
public interface IAccess
{
    /// <summary>Null when the person behind the request may, else what to tell them. What cannot be checked is refused.</summary>
    ValueTask<string?> Refusal(SlackRequest request, Permission needs);

    /// <summary>
    /// Ids of the people who are listed for a permission, user groups taken apart; channels and admins stay out. A group whose members Slack
    /// does not tell is left out: who must be asked can't wait for it.
    /// </summary>
    Task<IReadOnlyList<string>> Listed(Permission permission);

    /// <summary>The same for ids that stand elsewhere: people, and user groups taken apart.</summary>
    Task<IReadOnlyList<string>> People(IEnumerable<string> ids);
}
