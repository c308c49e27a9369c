using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VastBot.Runbook.Tests.Features.Evidence;

public sealed class No_secret_in_a_bundle
{
    [Fact]
    public async Task What_is_planted_in_logs_variables_annotations_arguments_and_events_is_nowhere_in_it()
    {
        Assert.True(Planted.Texts.Count >= 40);
        await using var bench = await EvidenceBench.Start();
        bench.Cluster.Key = "an-ordinary-looking-key";
        string[] lines = [.. Planted.Texts, "the key:", .. Planted.KeyLines, "password:", $"  {Planted.Mark}", $"used {bench.Cluster.Key} again", "and life goes on"];
        bench.Cluster.Logs["pod-1"] = OneCluster.Lines(lines);
        foreach (var (i, text) in Planted.Texts.Index())
        {
            bench.Cluster.Variables.Add(new JsonObject { ["name"] = $"PLANTED_{i}", ["value"] = text });
            bench.Cluster.Annotations[$"planted.example/{i}"] = text;
            bench.Cluster.Events.Add(new JsonObject { ["metadata"] = new JsonObject { ["name"] = $"event-{i}" }, ["message"] = $"it says {text}" });
        }

        bench.Cluster.Variables.Add(new JsonObject { ["name"] = "DATABASE_PASSWORD", ["value"] = $"{Planted.Mark} with spaces" });
        bench.Cluster.Annotations["example.com/api-token"] = Planted.Mark;
        bench.Cluster.Annotations["kubectl.kubernetes.io/last-applied-configuration"] =
            JsonSerializer.Serialize(new { apiVersion = "v1", kind = "Pod", env = new[] { new { name = "SECRET_KEY", value = Planted.Mark } } });
        bench.Cluster.Arguments.Add("--password");
        bench.Cluster.Arguments.Add(Planted.Mark);

        var bundle = await bench.Collect();
        var files = bench.Unpack();

        Assert.Contains("and life goes on", files["logs/pod-1/app.log"], StringComparison.Ordinal);
        Assert.Contains("PLANTED_3", files["kubernetes/deployment.json"], StringComparison.Ordinal);
        Assert.Contains("event-5", files["kubernetes/events.json"], StringComparison.Ordinal);
        foreach (var (name, content) in files)
        {
            Assert.DoesNotContain(Planted.Mark, content, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Planted.Mark)), content, StringComparison.Ordinal);
            Assert.True(!content.Contains(bench.Cluster.Key, StringComparison.Ordinal), name);
        }

        Assert.Contains("\"fingerprint\": \"sha256:", files["kubernetes/secrets.json"], StringComparison.Ordinal);
        Assert.True(bundle.Manifest.Masked >= 5 * Planted.Texts.Count, $"{bundle.Manifest.Masked}");
        Assert.True(bundle.Manifest.Files.Single(file => file.Name == "logs/pod-1/app.log").Masked >= Planted.Texts.Count);
        Assert.True((await bench.Verify()).Holds);
    }
}
