using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Objects;

/// <summary>The pod template of the service: a sidecar stands first, so that "the first container" is the wrong one.</summary>
internal static class PodTemplate
{
    public static JsonObject For(string release) => JsonNode.Parse($$"""
        {
          "metadata": {
            "labels": { "app": "{{Integration.Name}}" },
            "annotations": { "kubectl.kubernetes.io/default-container": "{{Integration.Name}}", "prometheus.io/scrape": "true" }
          },
          "spec": {
            "containers": [
              {
                "name": "{{Integration.Sidecar}}", "image": "registry.example/log-shipper:1.9.0",
                "resources": { "limits": { "memory": "64Mi" }, "requests": { "cpu": "10m", "memory": "32Mi" } },
                "terminationMessagePath": "/dev/termination-log", "terminationMessagePolicy": "File", "imagePullPolicy": "IfNotPresent"
              },
              {
                "name": "{{Integration.Name}}", "image": "{{Integration.Image(release)}}",
                "ports": [ { "name": "http", "containerPort": 8080, "protocol": "TCP" } ],
                "envFrom": [ { "configMapRef": { "name": "{{Integration.ConfigMap}}" } } ],
                "env": [
                  { "name": "VASTAI_API_KEY", "valueFrom": { "secretKeyRef": { "name": "{{Integration.Secret}}", "key": "{{Integration.SecretKey}}" } } },
                  { "name": "RATE_LIMIT_MODE", "value": "direct" }
                ],
                "resources": { "limits": { "memory": "512Mi" }, "requests": { "cpu": "100m", "memory": "256Mi" } },
                "readinessProbe": {
                  "httpGet": { "path": "/ready", "port": "http", "scheme": "HTTP" },
                  "timeoutSeconds": 1, "periodSeconds": 2, "successThreshold": 1, "failureThreshold": 3
                },
                "terminationMessagePath": "/dev/termination-log", "terminationMessagePolicy": "File", "imagePullPolicy": "IfNotPresent"
              }
            ],
            "restartPolicy": "Always", "terminationGracePeriodSeconds": 30, "dnsPolicy": "ClusterFirst",
            "serviceAccountName": "{{Integration.Name}}", "serviceAccount": "{{Integration.Name}}",
            "securityContext": {}, "schedulerName": "default-scheduler"
          }
        }
        """)!.AsObject();
}
