using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Deployment))]
[JsonSerializable(typeof(ObjectList<ReplicaSet>))]
[JsonSerializable(typeof(ObjectList<Pod>))]
[JsonSerializable(typeof(ObjectList<KubernetesEvent>))]
[JsonSerializable(typeof(Secret))]
[JsonSerializable(typeof(ConfigMap))]
[JsonSerializable(typeof(ApiStatus))]
[JsonSerializable(typeof(PluginCredentialAnswer))]
[JsonSerializable(typeof(ScaleAnswer))]
[JsonSerializable(typeof(AccessReviewAnswer))]
[JsonSerializable(typeof(WatchLine))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(ObjectList<JsonElement>))]
internal sealed partial class KubernetesJson : JsonSerializerContext;
