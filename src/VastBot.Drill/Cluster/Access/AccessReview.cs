using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Cluster.Objects;

namespace VastBot.Drill.Cluster.Access;

/// <summary>"May I …?", as <c>kubectl auth can-i</c> asks.</summary>
internal static class AccessReview
{
    private const string Protobuf = "application/vnd.kubernetes.protobuf";

    public static async Task Answer(Account account, HttpContext context)
    {
        var attributes = await Read(context);
        string Of(string name) => (string?)attributes[name] ?? "";
        var resource = Of("subresource").Length == 0 ? Of("resource") : $"{Of("resource")}/{Of("subresource")}";
        var here = account == Account.Admin || Of("namespace") == Integration.Namespace;
        var allowed = here && account.May(Of("verb"), Of("group"), resource, Of("name"));
        var status = new JsonObject { ["allowed"] = allowed };
        if (allowed && account != Account.Admin) status["reason"] = $"RBAC: allowed by RoleBinding \"vastbot/{Integration.Namespace}\" of Role \"vastbot\"";
        await Serving.Answer.Json(context, StatusCodes.Status201Created, new JsonObject
        {
            ["kind"] = "SelfSubjectAccessReview", ["apiVersion"] = "authorization.k8s.io/v1",
            ["metadata"] = new JsonObject { ["creationTimestamp"] = null },
            ["spec"] = new JsonObject { ["resourceAttributes"] = attributes.DeepClone() },
            ["status"] = status,
        });
    }

    private static async Task<JsonObject> Read(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (context.Request.ContentType == Protobuf) return AccessReviewWire.Read(body.ToArray());
        var review = JsonNode.Parse(body.ToArray())?.AsObject() ?? throw ApiFailure.BadRequest("the object provided is unrecognized");
        return review["spec"]?["resourceAttributes"]?.AsObject()
            ?? throw ApiFailure.Invalid("SelfSubjectAccessReview", "authorization.k8s.io", "", ("FieldValueInvalid", "Invalid value: exactly one of nonResourceAttributes or resourceAttributes must be specified", "spec.resourceAttributes"));
    }
}
