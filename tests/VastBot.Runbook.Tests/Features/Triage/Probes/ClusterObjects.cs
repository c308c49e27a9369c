using Microsoft.AspNetCore.Http;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

/// <summary>Answers of a cluster, by the end of the path.</summary>
internal static class ClusterObjects
{
    public const string Deployment = """
        {"kind":"Deployment","metadata":{"name":"vastai-integration","uid":"d1","generation":2},
         "spec":{"replicas":2,"selector":{"matchLabels":{"app":"vastai-integration"}},"template":{"spec":{"containers":[{"name":"app","image":"app:1"}]}}},
         "status":{"observedGeneration":2,"readyReplicas":2}}
        """;

    public static string List(params string[] items) => $"{{\"kind\":\"KIND\",\"metadata\":{{}},\"items\":[{string.Join(',', items)}]}}";

    public static string Pod(string name, bool ready = true, string state = """{"running":{}}""", string lastState = "{}", int restarts = 0) => $$"""
        {"metadata":{"name":"{{name}}","uid":"{{name}}"},
         "spec":{"containers":[{"name":"app","resources":{"limits":{"memory":"512Mi"} } }]},
         "status":{"phase":"Running","conditions":[{"type":"Ready","status":"{{(ready ? "True" : "False")}}"}],
                   "containerStatuses":[{"name":"app","ready":{{(ready ? "true" : "false")}},"restartCount":{{restarts}},"state":{{state}},"lastState":{{lastState}} }] } }
        """;

    public static RequestDelegate Answer(params (string PathEnd, string Body)[] answers) => context =>
    {
        var found = answers.FirstOrDefault(a => context.Request.Path.Value!.EndsWith(a.PathEnd, StringComparison.Ordinal)).Body;
        return found is null
            ? Fault.Send(context, 404, "application/json", """{"kind":"Status","status":"Failure","reason":"NotFound","code":404,"message":"not found"}""")
            : Fault.Send(context, 200, "application/json", found.Replace("KIND", Kind(context.Request.Path.Value!), StringComparison.Ordinal));
    };

    private static string Kind(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "pods" => "PodList",
        "events" => "EventList",
        _ => "ReplicaSetList",
    };
}
