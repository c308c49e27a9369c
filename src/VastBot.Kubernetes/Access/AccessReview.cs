using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Kubernetes;

/// <summary>Asks the cluster what the account may do; asking needs no right.</summary>
internal static class AccessReview
{
    public static async Task<AccessAnswer> Ask(ApiConnection api, AccessQuestion question, CancellationToken cancellationToken)
    {
        var answer = await api.Read(new ApiRequest
        {
            Method = HttpMethod.Post,
            Path = "apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
            Purpose = $"ask whether the account may {question} in namespace {api.Access.Namespace}",
            Body = Encoding.UTF8.GetBytes(Body(api.Access.Namespace, question).ToJsonString()),
            ContentType = "application/json",
        }, KubernetesJson.Default.AccessReviewAnswer, a => a.Kind == "SelfSubjectAccessReview", cancellationToken);
        return new AccessAnswer(answer.Status.Allowed && !answer.Status.Denied, string.IsNullOrEmpty(answer.Status.Reason) ? null : answer.Status.Reason);
    }

    private static JsonObject Body(string space, AccessQuestion question)
    {
        var attributes = new JsonObject { ["namespace"] = space, ["verb"] = question.Verb };
        if (question.Group.Length > 0) attributes["group"] = question.Group;
        attributes["resource"] = question.Resource;
        if (question.Subresource is not null) attributes["subresource"] = question.Subresource;
        if (question.Name is not null) attributes["name"] = question.Name;
        return new JsonObject
        {
            ["kind"] = "SelfSubjectAccessReview",
            ["apiVersion"] = "authorization.k8s.io/v1",
            ["spec"] = new JsonObject { ["resourceAttributes"] = attributes },
        };
    }
}
