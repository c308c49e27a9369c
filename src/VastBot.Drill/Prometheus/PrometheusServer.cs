using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Prometheus.Queries;
using VastBot.Drill.Serving;

namespace VastBot.Drill.Prometheus;

/// <summary>The query API of a Prometheus that scrapes the practice service.</summary>
internal static class PrometheusServer
{
    private const int MostPoints = 11_000;

    public static Task<LoopbackServer> Start(World world, string system, CancellationToken cancellationToken) =>
        LoopbackServer.Start(world, system, context => Serve(world, context), cancellationToken);

    private static async Task Serve(World world, HttpContext context)
    {
        try
        {
            await Route(world, context);
        }
        catch (QueryFailure failure)
        {
            await Answer.Json(context, failure.Execution ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest, new JsonObject
            {
                ["status"] = "error", ["errorType"] = failure.Execution ? "execution" : "bad_data", ["error"] = failure.Message,
            });
        }
    }

    private static async Task Route(World world, HttpContext context)
    {
        var path = context.Request.Path.Value;
        switch (path)
        {
            case "/-/healthy":
                await Answer.Plain(context, StatusCodes.Status200OK, "Prometheus Server is Healthy.\n");
                break;
            case "/-/ready":
                await Answer.Plain(context, StatusCodes.Status200OK, "Prometheus Server is Ready.\n");
                break;
            case "/api/v1/query" or "/api/v1/query_range":
                var parameters = await Parameters.Read(context.Request);
                parameters.CheckTimeout();
                await Success(context, path == "/api/v1/query" ? Query(world, parameters) : QueryRange(world, parameters));
                break;
            case "/api/v1/alerts":
                await Success(context, FiringAlerts.Of(world));
                break;
            default:
                await Answer.Plain(context, StatusCodes.Status404NotFound, "404 page not found\n");
                break;
        }
    }

    private static JsonObject Query(World world, Parameters parameters)
    {
        var at = parameters.Time("time") ?? world.Now;
        var expression = Parser.Parse(parameters.Text("query"));
        if (expression is Selector { Range: not null }) throw new QueryFailure("the practice server answers no bare range selector", execution: true);
        var result = new Evaluation(ServiceMetrics.Of(world), at).Of(expression);
        if (expression.Type == "scalar") return Data("scalar", Point(at, result[0].Value));
        return Data("vector", new JsonArray([.. result.Select(s => (JsonNode)new JsonObject { ["metric"] = Metric(s), ["value"] = Point(at, s.Value) })]));
    }

    private static JsonObject QueryRange(World world, Parameters parameters)
    {
        var start = parameters.RequiredTime("start");
        var end = parameters.RequiredTime("end");
        var step = parameters.RequiredStep();
        if (end < start) throw new QueryFailure("invalid parameter \"end\": end timestamp must not be before start time");
        if (step <= TimeSpan.Zero) throw new QueryFailure("invalid parameter \"step\": zero or negative query resolution step widths are not accepted. Try a positive integer");
        if ((end - start) / step > MostPoints) throw new QueryFailure("exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)");
        var expression = Parser.Parse(parameters.Text("query"));
        if (expression is Selector { Range: not null }) throw new QueryFailure("invalid parameter \"query\": invalid expression type \"range vector\" for range query, must be Scalar or instant Vector");
        var series = ServiceMetrics.Of(world);
        var lines = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        for (var at = start; at <= end; at += step)
        {
            foreach (var sample in new Evaluation(series, at).Of(expression))
            {
                if (!lines.TryGetValue(sample.Identity, out var line))
                    lines[sample.Identity] = line = new JsonObject { ["metric"] = Metric(sample), ["values"] = new JsonArray() };
                line["values"]!.AsArray().Add((JsonNode)Point(at, sample.Value));
            }
        }

        return Data("matrix", new JsonArray([.. lines.Values]));
    }

    private static Task Success(HttpContext context, JsonObject data) =>
        Answer.Json(context, StatusCodes.Status200OK, new JsonObject { ["status"] = "success", ["data"] = data });

    private static JsonObject Data(string type, JsonNode result) => new() { ["resultType"] = type, ["result"] = result };

    private static JsonObject Metric(Sample sample) => new(sample.Labels.Select(l => KeyValuePair.Create<string, JsonNode?>(l.Key, l.Value)));

    private static JsonArray Point(DateTimeOffset at, double value) => new(at.ToUnixTimeMilliseconds() / 1000.0, Spell(value));

    private static string Spell(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? value > 0 ? "+Inf" : "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
