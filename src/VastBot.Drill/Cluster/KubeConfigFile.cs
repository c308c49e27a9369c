using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Objects;

namespace VastBot.Drill.Cluster;

/// <summary>The kubeconfig by which a person's kubectl reaches the practice cluster.</summary>
internal static class KubeConfigFile
{
    public static Task Write(string path, Uri server, X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        var authority = Convert.ToBase64String(Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()));
        var config = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Config",
            ["current-context"] = "practice",
            ["clusters"] = new JsonArray(Named("practice", "cluster", new JsonObject
            {
                ["server"] = server.ToString(), ["certificate-authority-data"] = authority,
            })),
            ["users"] = new JsonArray(
                Named("admin", "user", new JsonObject { ["token"] = Keys.AdminClusterToken }),
                Named("vastbot", "user", new JsonObject { ["token"] = Keys.BotClusterToken })),
            ["contexts"] = new JsonArray(Context("practice", "admin"), Context("vastbot", "vastbot")),
        };
        return File.WriteAllTextAsync(path, config.ToJsonString(), cancellationToken);
    }

    private static JsonObject Context(string name, string user) => Named(name, "context", new JsonObject
    {
        ["cluster"] = "practice", ["user"] = user, ["namespace"] = Integration.Namespace,
    });

    private static JsonObject Named(string name, string kind, JsonObject value) => new() { ["name"] = name, [kind] = value };
}
