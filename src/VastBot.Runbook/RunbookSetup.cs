using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Actions;
using VastBot.Runbook.Features.Alerts;
using VastBot.Runbook.Features.Backup;
using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Features.Doctor;
using VastBot.Runbook.Features.Evidence;
using VastBot.Runbook.Features.Evidence.Terminal;
using VastBot.Runbook.Features.Health;
using VastBot.Runbook.Features.Help;
using VastBot.Runbook.Features.Home;
using VastBot.Runbook.Features.Incidents;
using VastBot.Runbook.Features.Metrics;
using VastBot.Runbook.Features.Paging;
using VastBot.Runbook.Features.Postmortems;
using VastBot.Runbook.Features.Postmortems.Talking;
using VastBot.Runbook.Features.Remediation;
using VastBot.Runbook.Features.Reminders;
using VastBot.Runbook.Features.Stats;
using VastBot.Runbook.Features.Templates;
using VastBot.Runbook.Features.Timeline;
using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Outside;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook;

/// <summary>The runbook's public door.</summary>
public static class RunbookSetup
{
    /// <summary>Every verb of the command line that the features bring, in the order help shows them.</summary>
    public static IReadOnlyList<ITerminalVerb> TerminalVerbs { get; } =
    [
        new TriageTerminal(), new HealthTerminal(), new IncidentsTerminal(), new IncidentTerminal(), new RenderTerminal(), new FixTerminal(), new DoctorTerminal(), new ManifestTerminal(),
        new BackupTerminal(), new RestoreTerminal(),
        new EvidenceTerminal(),
        new PostmortemTerminal(),
        new StatsTerminal(),
    ];

    /// <summary>Every section of the configuration that the runbook reads.</summary>
    public static IReadOnlyList<SettingsSection> Sections { get; } =
    [
        OutsideSetup.Section,
        TriageSetup.Section,
        IncidentsSetup.Section,
        RemediationSetup.Section,
        RemindersSetup.Calendar,
        RemindersSetup.Section,
        CommunicationSetup.Section,
        DoctorSetup.Heartbeats,
        PagingSetup.Section,
        AlertsSetup.Section,
        EvidenceSetup.Section,
        TimelineSetup.Section,
        StoringSetup.Section,
        TemplatesSetup.Section,
    ];

    /// <summary>Names of the meters that are shown at <c>/metrics</c> and sent to a collector.</summary>
    public static IReadOnlyList<string> Meters => MeterReading.Shown;

    /// <summary>Name of the runbook's own source of traces: one span per delivery from the outbox.</summary>
    public static string ActivitySource => Storing.Delivering.DeliveryTrace.Source;

    /// <summary>Adds every feature. Wants from elsewhere: the two clocks (<see cref="Model.Clocks"/>), logging, and the Slack room.</summary>
    public static IServiceCollection AddRunbook(this IServiceCollection services, IConfiguration configuration) =>
        services.AddStoring(configuration).AddOutside().AddMasking().AddTemplates(configuration).AddChat(configuration)
            .AddTriage(configuration).AddHealth(configuration).AddDoctor(configuration).AddHelp().AddHome()
            .AddIncidents(configuration)
            .AddReminders(configuration)
            .AddCommunication(configuration)
            .AddRemediation(configuration)
            .AddPaging(configuration)
            .AddAlerts(configuration)
            .AddRunbookMetrics()
            .AddEvidence(configuration)
            .AddTimeline(configuration)
            .AddPostmortems()
            .AddActions()
            .AddStats();

    /// <summary>For a verb on the command line: the record is looked at, never made or changed. After <see cref="AddRunbook"/>.</summary>
    public static IServiceCollection LookAtRecordOnly(this IServiceCollection services) => StoringSetup.LookAtRecordOnly(services);

    /// <summary>Maps the features' pages. One that says nothing lives on the private listener.</summary>
    public static void MapRunbook(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthPages();
        endpoints.MapEvidence();
        endpoints.MapTimeline();
        endpoints.MapStatusPages();
        endpoints.MapMetrics();
        endpoints.MapAlerts();
        endpoints.MapKeyForm();
    }
}
