using System.Globalization;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Store;

/// <summary>All objects of the cluster as JSON, each with the version of its last change. What is handed out is a copy.</summary>
internal sealed class ClusterStore
{
    private const int ChangesKept = 2000;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(string Kind, string Namespace, string Name), JsonObject> _objects = [];
    private readonly List<StoreChange> _changes = [];
    private TaskCompletionSource _next = NewSignal();
    private long _version = 1000;

    public long Version
    {
        get
        {
            lock (_lock) return _version;
        }
    }

    /// <summary>Ends at the next change of anything.</summary>
    public Task NextChange
    {
        get
        {
            lock (_lock) return _next.Task;
        }
    }

    public JsonObject? Find(ResourceKind kind, string ns, string name)
    {
        lock (_lock) return _objects.TryGetValue((kind.Qualified, ns, name), out var found) ? (JsonObject)found.DeepClone() : null;
    }

    /// <summary>Objects of one kind in name order, without their kind and apiVersion, as lists hold them.</summary>
    public IReadOnlyList<JsonObject> List(ResourceKind kind, string? ns)
    {
        lock (_lock)
        {
            return [.. _objects.Where(o => o.Key.Kind == kind.Qualified && (ns is null || o.Key.Namespace == ns))
                .Select(o => (JsonObject)o.Value.DeepClone())];
        }
    }

    /// <summary>Creates or replaces; an object that is already so keeps its version.</summary>
    public JsonObject Put(ResourceKind kind, JsonObject value)
    {
        // By way of text, so that a number may be read as any type of number later.
        var next = JsonNode.Parse(value.ToJsonString())!.AsObject();
        var metadata = next["metadata"]!.AsObject();
        var key = (kind.Qualified, (string?)metadata["namespace"] ?? "", (string)metadata["name"]!);
        lock (_lock)
        {
            var known = _objects.TryGetValue(key, out var old);
            metadata["resourceVersion"] = (string?)old?["metadata"]!["resourceVersion"];
            if (known && JsonNode.DeepEquals(old, next)) return (JsonObject)next.DeepClone();
            Record(kind, known ? "MODIFIED" : "ADDED", next);
            _objects[key] = next;
            return (JsonObject)next.DeepClone();
        }
    }

    /// <summary>Replaces an object unless it has changed since it was read.</summary>
    public bool TryReplace(ResourceKind kind, JsonObject read, JsonObject value, out JsonObject stored)
    {
        var metadata = read["metadata"]!;
        lock (_lock)
        {
            stored = value;
            var known = Find(kind, (string?)metadata["namespace"] ?? "", (string)metadata["name"]!);
            if ((string?)known?["metadata"]!["resourceVersion"] != (string?)metadata["resourceVersion"]) return false;
            stored = Put(kind, value);
            return true;
        }
    }

    public void Delete(ResourceKind kind, string ns, string name)
    {
        lock (_lock)
        {
            if (_objects.Remove((kind.Qualified, ns, name), out var gone)) Record(kind, "DELETED", (JsonObject)gone.DeepClone());
        }
    }

    /// <summary>Makes the cluster hold exactly these objects; watchers see the difference.</summary>
    public void Replace(IReadOnlyList<(ResourceKind Kind, JsonObject Object)> objects)
    {
        lock (_lock)
        {
            var wanted = objects.Select(o => (o.Kind.Qualified, (string?)o.Object["metadata"]!["namespace"] ?? "", (string)o.Object["metadata"]!["name"]!)).ToHashSet();
            foreach (var kind in ResourceKind.All)
            {
                foreach (var (key, _) in _objects.Where(o => o.Key.Kind == kind.Qualified && !wanted.Contains(o.Key)).ToList())
                    Delete(kind, key.Namespace, key.Name);
            }

            foreach (var (kind, value) in objects) Put(kind, value);
        }
    }

    /// <summary>The changes of one kind after a version; null where they are no longer kept.</summary>
    public IReadOnlyList<StoreChange>? ChangesAfter(long version, ResourceKind kind)
    {
        lock (_lock)
        {
            if (version < (_changes.Count > 0 ? _changes[0].Version - 1 : _version)) return null;
            return [.. _changes.Where(c => c.Version > version && c.Kind == kind)];
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Record(ResourceKind kind, string type, JsonObject value)
    {
        _version++;
        value["metadata"]!["resourceVersion"] = _version.ToString(CultureInfo.InvariantCulture);
        _changes.Add(new StoreChange(_version, type, kind, (JsonObject)value.DeepClone()));
        if (_changes.Count > ChangesKept) _changes.RemoveRange(0, ChangesKept / 2);
        _next.TrySetResult();
        _next = NewSignal();
    }
}
