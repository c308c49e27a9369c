namespace VastBot.Kubernetes;

/// <summary>One thing that the account may want to do in the client's namespace.</summary>
/// <param name="Verb"><c>get</c>, <c>list</c>, <c>watch</c>, <c>patch</c>…</param>
/// <param name="Resource"><c>deployments</c>, <c>pods</c>, <c>secrets</c>…</param>
/// <param name="Group">The API group: <c>apps</c> for deployments and replica sets, empty for the core.</param>
/// <param name="Name">One object's name; null for any.</param>
/// <param name="Subresource"><c>log</c> of pods, <c>scale</c> of deployments; null for the object itself.</param>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/self-subject-access-review-v1/"/>
public sealed record AccessQuestion(string Verb, string Resource, string Group = "", string? Name = null, string? Subresource = null)
{
    /// <summary>As kubectl writes it: <c>patch deployments.apps/vastai-integration</c>.</summary>
    public override string ToString() =>
        $"{Verb} {Resource}{(Subresource is null ? "" : "/" + Subresource)}{(Group.Length == 0 ? "" : "." + Group)}{(Name is null ? "" : "/" + Name)}";
}
