using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Calendar;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Tests.Storing;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>The feature on a record of its own, with a Slack that takes every post and knows everyone as "Name of U…".</summary>
internal sealed class CommunicationBench : IAsyncDisposable
{
    private readonly RecordBench _record;

    private CommunicationBench(RecordBench record) => _record = record;

    public VastBot.Testing.MovableTime Time => _record.Time;

    public RecordProcess Process { get; private set; } = null!;

    public IIncidents Incidents => Process.Incidents;

    /// <summary>Channel and message of every post.</summary>
    public List<PostMessage> Posts { get; } = [];

    public List<UpdateMessage> Edits { get; } = [];

    /// <summary>The code with which Slack refuses every post; null: it takes them.</summary>
    public string? Refuse { get; set; }

    public ScriptedPublisher Page { get; } = new();

    public ITriage Triage { get; } = Substitute.For<ITriage>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<CommunicationBench> Start(string provider = "Sqlite")
    {
        var bench = new CommunicationBench(await RecordBench.On(provider));
        bench.Process = bench._record.Start(services => bench.Add(services));
        return bench;
    }

    public T Get<T>()
        where T : notnull => Process.Services.GetRequiredService<T>();

    /// <summary>The one that answers this form or button.</summary>
    public T Handler<T>() => Process.Services.GetServices<IViewSubmissionHandler>().OfType<T>().Concat(Process.Services.GetServices<IBlockActionHandler>().OfType<T>()).Single();

    public async Task<Incident> Declare(params JournalEvent[] more)
    {
        var incident = await Incidents.Declare(Some.Declaration() with { AnnounceIn = "C0MAIN" }, Guid.NewGuid().ToString(), Some.Responder, Ct);
        if (more.Length > 0) await Incidents.Change(incident.Id, null, Some.Responder, more, Ct);
        return await Fold(incident.Id);
    }

    public async Task<Incident> Fold(IncidentId id) => (await Incidents.Find(id, Ct))!;

    public async Task Append(IncidentId id, string by, params JournalEvent[] events) => await Incidents.Change(id, null, Author.Person(by), events, Ct);

    /// <summary>Sends a form off as Slack does: check, record, answer. What the person sees last.</summary>
    public async Task<ModalView?> Submit(IViewSubmissionHandler handler, ModalView form, string userId, object values)
    {
        var submission = Submission(form, userId, values);
        Assert.Empty(handler.Validate(submission));
        await handler.Record(submission, Ct);
        return await Answer(handler, submission);
    }

    public static async Task<ModalView?> Answer(IViewSubmissionHandler handler, ViewSubmission submission) =>
        (await handler.Handle(submission, Ct).OfType<Reply.Modal>().LastOrDefaultAsync(Ct))?.View;

    public static ViewSubmission Submission(ModalView form, string userId, object values) => new()
    {
        CallbackId = form.CallbackId!,
        ViewId = "V1",
        ViewHash = "1.1",
        UserId = userId,
        RequestId = Guid.NewGuid().ToString("N"),
        PrivateMetadata = form.PrivateMetadata,
        State = new ViewState(JsonSerializer.SerializeToElement(values)),
    };

    public async Task<IReadOnlyList<ModalView>> Click(IBlockActionHandler button, string value, string userId)
    {
        var click = new BlockAction { ActionId = button.ActionId, Value = value, UserId = userId, RequestId = "r" };
        await button.Record(click, Ct);
        return await button.Handle(click, Ct).OfType<Reply.Modal>().Select(reply => reply.View).ToListAsync(Ct);
    }

    public async Task Deliver()
    {
        while (await Process.DeliverDue(Ct) > 0)
        {
            // Until nothing is left.
        }
    }

    public ValueTask DisposeAsync() => _record.DisposeAsync();

    /// <summary>Every text in a view or message, one after the other.</summary>
    public static string Text<T>(T seen) => System.Text.RegularExpressions.Regex.Unescape(Approved.Write(seen));

    private void Add(IServiceCollection services)
    {
        var none = new ConfigurationBuilder().Build();
        services.AddOutside().AddMasking().AddTemplates(none).AddChat(none).AddCommunication(none)
            .AddSingleton<IConfiguration>(none)
            .AddHttpClient()
            .AddSingleton<IEnvironments>(new ConfiguredEnvironments([new EnvironmentSettings { Name = "production", Default = true }]))
            .AddSingleton(CalendarReader.Read(new CalendarOptions())).AddSingleton<PromiseRules>()
            .AddSingleton(Options.Create(new AccessOptions { Publishers = ["U0PUBLISHER", "S0ONCALL"] }))
            .AddSingleton(Options.Create(new SlackOptions()))
            .AddSingleton(Substitute.For<IPageLinks>())
            .AddSingleton(Triage)
            .AddSingleton<IPublisher>(Page)
            .AddSingleton(Slack());
    }

    private ISlackApi Slack()
    {
        var slack = Substitute.For<ISlackApi>();
        slack.Users.Info(Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns(call => Task.FromResult(new User { Id = call.Arg<string>(), RealName = $"Name of {call.Arg<string>()}" }));
        slack.Chat.PostMessage(Arg.Any<PostMessage>(), Arg.Any<CancellationToken>()).Returns(call =>
        {
            if (Refuse is { } code) throw new SlackException(new SlackError { Method = "chat.postMessage", Code = code, Class = SlackErrorClass.State });
            lock (Posts)
            {
                Posts.Add(call.Arg<PostMessage>());
                return Task.FromResult(new VastBot.Slack.PostedMessage { Channel = call.Arg<PostMessage>().Channel, Ts = $"{Posts.Count}.0" });
            }
        });
        slack.Chat.Update(Arg.Any<UpdateMessage>(), Arg.Any<CancellationToken>()).Returns(call =>
        {
            lock (Edits) Edits.Add(call.Arg<UpdateMessage>());
            return Task.FromResult(new VastBot.Slack.PostedMessage());
        });
        return slack;
    }
}
