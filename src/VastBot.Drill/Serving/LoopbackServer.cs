using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace VastBot.Drill.Serving;

/// <summary>One HTTP server on a loopback port. It reads no configuration, logs nothing, and fails when the world says so.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application) => _application = application;

    /// <summary>With a slash at the end.</summary>
    public Uri Address => new(_application.Urls.First(u => u.StartsWith("http:", StringComparison.Ordinal)) + "/");

    /// <summary>The same server over TLS, where it was started with a certificate.</summary>
    public Uri SecureAddress => new(_application.Urls.First(u => u.StartsWith("https:", StringComparison.Ordinal)) + "/");

    public static async Task<LoopbackServer> Start(
        World world, string system, RequestDelegate answer, CancellationToken cancellationToken, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            if (certificate is not null) kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate).Protocols = HttpProtocols.Http1);
        });
        var application = builder.Build();
        application.Run(context => FaultGate.Pass(world, system, context, answer));
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        return new LoopbackServer(application);
    }

    public async ValueTask DisposeAsync()
    {
        // Callers that still hang are cut at once.
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }
}
