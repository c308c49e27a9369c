using VastBot.Runbook.Web;

namespace VastBot.Web;

/// <summary>Puts the web host together: two listeners, their limits, and the gate before every page.</summary>
internal static class WebSetup
{
    public static void AddWeb(this WebApplicationBuilder builder, IConfiguration settings, bool practice)
    {
        var options = WebOptions.From(settings);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(services => new Listeners(options, practice, services.GetRequiredService<ILogger<Listener>>()));
        builder.Services.AddSingleton<IPageLinks>(services => services.GetRequiredService<Listeners>());
        builder.Services.AddSingleton<Gate>();
        builder.Services.AddSingleton<Ending>();
        builder.Services.AddOptions<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>().Configure<Listeners>((kestrel, listeners) => listeners.AddTo(kestrel));
    }

    /// <summary>Before any page is mapped.</summary>
    public static void UseGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<Gate>();
        app.Use(next => context => gate.Pass(context, next));
    }
}
