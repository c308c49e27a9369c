using System.Text.Json;
using System.Text.Json.Nodes;

namespace VastBot.Verbs;

/// <summary>Turns a lock file, and the runtime that is published with the program, into a CycloneDX document. Pure: the same files give the same text.</summary>
internal static class Sbom
{
    /// <summary>They take part in the build alone.</summary>
    private static readonly string[] BuildOnly = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <param name="locked">The lock file.</param>
    /// <param name="version">The program's.</param>
    /// <param name="dependencies">The program's <c>deps.json</c>, which names the runtime where it is published with the program; null: nothing is known of one.</param>
    public static string Of(JsonElement locked, string version, JsonElement? dependencies)
    {
        var packages = locked.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() is not "Project" && !BuildOnly.Contains(package.Name))
            .DistinctBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var references = packages.ToDictionary(package => package.Name, package => Reference(package.Name, package.Value), StringComparer.OrdinalIgnoreCase);
        return new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = "vastbot", ["name"] = "vastbot", ["version"] = version } },
            ["components"] = new JsonArray([.. packages.Select(package => (JsonNode)Component(package.Name, package.Value, references[package.Name])), .. Runtimes(dependencies)]),
            ["dependencies"] = new JsonArray([.. packages.Select(package => (JsonNode)new JsonObject
            {
                ["ref"] = references[package.Name],
                ["dependsOn"] = new JsonArray([.. Needed(package.Value).Where(references.ContainsKey).Select(name => (JsonNode)references[name])]),
            })]),
        }.ToJsonString(Readable);
    }

    /// <summary>Its files stand beside the program, so no package's hash tells them.</summary>
    private static IEnumerable<JsonNode> Runtimes(JsonElement? dependencies) =>
        from library in dependencies is { } file ? [.. file.GetProperty("libraries").EnumerateObject()] : Array.Empty<JsonProperty>()
        where library.Value.GetProperty("type").GetString() == "runtimepack"
        let parts = library.Name["runtimepack.".Length..].Split('/')
        let reference = $"pkg:nuget/{parts[0]}@{parts[1]}"
        select new JsonObject { ["type"] = "framework", ["bom-ref"] = reference, ["name"] = parts[0], ["version"] = parts[1], ["scope"] = "required", ["purl"] = reference };

    private static JsonObject Component(string name, JsonElement package, string reference) => new()
    {
        ["type"] = "library",
        ["bom-ref"] = reference,
        ["name"] = name,
        ["version"] = package.GetProperty("resolved").GetString(),
        ["scope"] = "required",
        ["purl"] = reference,
        ["hashes"] = new JsonArray(new JsonObject
        {
            ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(package.GetProperty("contentHash").GetString()!)),
        }),
    };

    private static string Reference(string name, JsonElement package) => $"pkg:nuget/{name}@{package.GetProperty("resolved").GetString()}";

    private static IEnumerable<string> Needed(JsonElement package) =>
        package.TryGetProperty("dependencies", out var needed) ? needed.EnumerateObject().Select(dependency => dependency.Name) : [];
}
