using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace VastBot.Benchmarks.Servers;

/// <summary>The floor: an endpoint that checks the signature, parses the form, and answers with bytes that lie ready. Nothing else.</summary>
internal static class Floor
{
    public static async Task Serve(Options options)
    {
        var secret = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("BENCHMARK_SECRET")!);
        var help = await File.ReadAllBytesAsync(options.Text("help", ""));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Number("port", 0)}");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/slack/events", context => Answer(context, secret, help));
        await app.RunAsync();
    }

    private static async Task Answer(HttpContext context, byte[] secret, byte[] help)
    {
        var timestamp = context.Request.Headers["X-Slack-Request-Timestamp"].ToString();
        var prefix = Encoding.UTF8.GetBytes($"v0:{timestamp}:");
        var signed = new byte[prefix.Length + (int)context.Request.ContentLength!.Value];
        prefix.CopyTo(signed, 0);
        await context.Request.Body.ReadExactlyAsync(signed.AsMemory(prefix.Length));
        if (!IsGenuine(context, secret, timestamp, signed))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(signed.AsSpan(prefix.Length)));
        if (form["text"] != "help") return;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = help.Length;
        await context.Response.Body.WriteAsync(help);
    }

    private static bool IsGenuine(HttpContext context, byte[] secret, string timestamp, byte[] signed)
    {
        var age = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - long.Parse(timestamp, CultureInfo.InvariantCulture);
        var expected = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, signed));
        var given = context.Request.Headers["X-Slack-Signature"].ToString();
        return Math.Abs(age) < 300 && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(given));
    }
}
