namespace VastBot.Kubernetes;

/// <summary>Whether the account may.</summary>
/// <param name="Allowed">Whether it may.</param>
/// <param name="Reason">Why, in the server's words, if it says so.</param>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/self-subject-access-review-v1/"/>
public sealed record AccessAnswer(bool Allowed, string? Reason);
