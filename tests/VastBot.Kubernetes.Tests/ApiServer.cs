using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace VastBot.Kubernetes.Tests;

/// <summary>A real HTTP(S) server on loopback that answers as the test says and remembers what it was asked.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServiceProvider _clients;

    private ApiServer(WebApplication app, ServiceProvider clients)
    {
        _app = app;
        _clients = clients;
    }

    public ConcurrentQueue<Asked> Requests { get; } = new();

    public string Address => _app.Urls.First();

    public IKubernetesClients Clients => _clients.GetRequiredService<IKubernetesClients>();

    public ClusterLogin Login => new() { Server = Address, Token = "test-token", Namespace = "vastai" };

    public IKubernetesClient Client => Clients.For(Login);

    public static async Task<ApiServer> Start(RequestDelegate answer, TimeProvider? time = null, Action<KubernetesOptions>? options = null,
        X509Certificate2? certificate = null)
    {
        ApiServer? server = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l =>
        {
            if (certificate is null) return;
            l.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = certificate,
                ClientCertificateMode = ClientCertificateMode.AllowCertificate,
                ClientCertificateValidation = (_, _, _) => true,
            });
        }));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            server!.Requests.Enqueue(new Asked(context.Request.Method, context.Request.Path + context.Request.QueryString,
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()), await body.ReadToEndAsync(),
                context.Connection.ClientCertificate?.Subject));
            await answer(context);
        });
        server = new ApiServer(app, Services(time, options));
        await app.StartAsync();
        return server;
    }

    /// <summary>Answers with a recording or other JSON.</summary>
    public static RequestDelegate Json(string json, int status = 200) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    };

    public static string Status(int code, string reason, string message) =>
        $$"""{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"{{message}}","reason":"{{reason}}","code":{{code}}}""";

    public async ValueTask DisposeAsync()
    {
        await _clients.DisposeAsync();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private static ServiceProvider Services(TimeProvider? time, Action<KubernetesOptions>? options)
    {
        var services = new ServiceCollection();
        if (time is not null) services.AddSingleton(time);
        return services.AddKubernetes(options).BuildServiceProvider();
    }

    internal sealed record Asked(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body, string? ClientCertificate);
}
