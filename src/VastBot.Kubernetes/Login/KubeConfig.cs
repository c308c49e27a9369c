using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace VastBot.Kubernetes;

/// <summary>Kubeconfig files, merged as kubectl does: the first file that names something wins, an entry as a whole; missing files are skipped.</summary>
internal sealed class KubeConfig
{
    private readonly Dictionary<string, KubeConfigEntry> _clusters = [];
    private readonly Dictionary<string, KubeConfigEntry> _contexts = [];
    private readonly Dictionary<string, KubeConfigEntry> _users = [];
    private readonly List<string> _files = [];

    public IReadOnlyDictionary<string, KubeConfigEntry> Clusters => _clusters;

    public IReadOnlyDictionary<string, KubeConfigEntry> Contexts => _contexts;

    public IReadOnlyDictionary<string, KubeConfigEntry> Users => _users;

    /// <summary>The files that were there.</summary>
    public IReadOnlyList<string> Files => _files;

    public string? CurrentContext { get; private set; }

    public static KubeConfig Read(IEnumerable<string> paths)
    {
        var config = new KubeConfig();
        foreach (var path in paths.Where(File.Exists)) config.Add(path);
        return config;
    }

    private static YamlMappingNode Load(string path)
    {
        try
        {
            using var text = new StringReader(File.ReadAllText(path));
            var yaml = new YamlStream();
            yaml.Load(text);
            if (yaml.Documents.Count == 0) return [];
            return yaml.Documents[0].RootNode as YamlMappingNode ?? throw LoginTrouble.Missing($"kubeconfig {path} is no mapping of names to values");
        }
        catch (YamlException e)
        {
            // The parser's own words may quote the file, which holds credentials.
            throw LoginTrouble.Missing($"kubeconfig {path} is no valid YAML (line {e.Start.Line}, column {e.Start.Column})");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LoginTrouble.Missing($"kubeconfig {path} can't be read ({e.GetType().Name})");
        }
    }

    private void Add(string path)
    {
        var root = new KubeConfigEntry("", path, Load(path));
        _files.Add(path);
        CurrentContext ??= root.Text("current-context") is { Length: > 0 } name ? name : null;
        Collect(root, "clusters", "cluster", _clusters);
        Collect(root, "contexts", "context", _contexts);
        Collect(root, "users", "user", _users);
    }

    private static void Collect(KubeConfigEntry root, string list, string part, Dictionary<string, KubeConfigEntry> into)
    {
        foreach (var item in root.Sections(list))
        {
            if (item.Text("name") is { } name) into.TryAdd(name, item.Section(part) ?? new KubeConfigEntry(name, root.File, []));
        }
    }
}
