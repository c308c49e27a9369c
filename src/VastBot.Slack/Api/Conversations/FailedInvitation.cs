namespace VastBot.Slack;

/// <summary>Someone who could not be invited.</summary>
/// <param name="User">The person.</param>
/// <param name="Code">Why: <c>cant_invite</c>, <c>user_not_found</c>, <c>ura_max_channels</c>, …</param>
public sealed record FailedInvitation(string User, string Code);
