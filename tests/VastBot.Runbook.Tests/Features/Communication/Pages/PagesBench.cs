using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Outside;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Tests.Storing;
using VastBot.Runbook.Web;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>The status pages over real HTTP, on an empty record of their own.</summary>
internal sealed class PagesBench : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private PagesBench(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public MovableTime Time { get; private init; } = new();

    public IIncidents Incidents => _app.Services.GetRequiredService<IIncidents>();

    public HttpClient Http { get; private init; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<PagesBench> Start(bool practice = false, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("vastbot-pages-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Storage:Path", Path.Combine(folder, "vastbot.db")), .. settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))]).Build();
        var time = new MovableTime();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore().AddLogging().AddHttpClient().AddSingleton(new Clocks(time, time)).AddSingleton(new PracticeMark(practice))
            .AddSingleton<IPageLinks, NoLinks>().AddStoring(configuration).AddOutside().AddMasking().AddChat(configuration).AddCommunication(configuration);
        // The dispatcher would deliver; here only pages are looked at.
        builder.Services.RemoveAll<IHostedService>();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapStatusPages();
        await app.StartAsync(Ct);
        return new(app, folder) { Time = time, Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) } };
    }

    /// <summary>Declares an incident of which something is published at once.</summary>
    public async Task<IncidentId> Publish(string headline, string text, Severity severity = Severity.P2, string once = "1")
    {
        var incident = await Incidents.Declare(Some.Declaration(severity: severity), once, Some.Responder, Ct);
        await Publish(incident.Id, headline, text);
        return incident.Id;
    }

    public async Task Publish(IncidentId id, string headline, string text)
    {
        var proposal = Guid.NewGuid().ToString("N");
        await Append(id, new PublicTextProposed(proposal, text, headline), new PublicTextApproved(proposal), new PublicTextPublished(proposal, PublishedFold.Slug(id), null));
    }

    /// <summary>Appends, and waits until the page must be read again.</summary>
    public async Task Append(IncidentId id, params JournalEvent[] events)
    {
        await Incidents.Change(id, null, Some.Responder, events, Ct);
        Time.Advance(TimeSpan.FromSeconds(2));
    }

    public Task<string> Get(string path) => Http.GetStringAsync(path, Ct);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class NoLinks : IPageLinks
    {
        public Uri? Public(string path) => null;

        public Uri? Private(string path) => null;
    }
}
