using System.Text;
using YamlDotNet.RepresentationModel;

namespace VastBot.Kubernetes;

/// <summary>A mapping in a kubeconfig file. All scalars are text, whatever YAML would make of them. Not a record: it holds credentials.</summary>
internal sealed class KubeConfigEntry(string name, string file, YamlMappingNode body)
{
    public string File { get; } = file;

    public bool Has(string key) => Node(key) is not null;

    public string? Text(string key) => Node(key) is YamlScalarNode { Value: { } value } && value != "~" && value != "null" ? value : null;

    public IReadOnlyList<string> Texts(string key) =>
        Node(key) is YamlSequenceNode items ? [.. items.OfType<YamlScalarNode>().Select(i => i.Value ?? "")] : [];

    public KubeConfigEntry? Section(string key) => Node(key) is YamlMappingNode section ? new KubeConfigEntry(name, File, section) : null;

    public IEnumerable<KubeConfigEntry> Sections(string key) =>
        Node(key) is YamlSequenceNode items ? items.OfType<YamlMappingNode>().Select(i => new KubeConfigEntry(name, File, i)) : [];

    /// <summary>A path, relative to the folder of the file that names it.</summary>
    public string? Path(string key) =>
        Text(key) is { Length: > 0 } path ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(File) ?? "", path) : null;

    /// <summary>PEM text: the <c>-data</c> form (base64) wins over the file form.</summary>
    public string? Pem(LoginParts parts, string key)
    {
        if (Text(key + "-data") is not { Length: > 0 } data) return Path(key) is { } path ? parts.ReadFile(path, key) : null;
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(data));
        }
        catch (FormatException)
        {
            throw LoginTrouble.Missing($"{parts.Where}: {key}-data is not base64");
        }
    }

    private YamlNode? Node(string key) => body.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
}
