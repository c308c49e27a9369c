using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Storing.Alerts;
using VastBot.Runbook.Storing.Databases;
using VastBot.Runbook.Storing.Delivering;
using VastBot.Runbook.Storing.Journaling;
using VastBot.Slack;

namespace VastBot.Runbook.Storing;

/// <summary>Puts storage together.</summary>
internal static class StoringSetup
{
    public static SettingsSection Section { get; } = SettingsSection.Of<StorageOptions>(StorageOptions.Section, (section, options) => section.Bind(options), StorageMistakes.Find);

    public static IServiceCollection AddStoring(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new StorageOptions();
        configuration.GetSection(StorageOptions.Section).Bind(options);
        return services
            .AddSingleton(options)
            .AddSingleton<PreparationTurns>()
            .AddSingleton(new RecordUse(LooksOnly: false))
            .AddSingleton<SchemaScripts>()
            .AddDatabase(options)
            .AddSingleton<ITriageReports, StoredReports>()
            .AddSingleton<IDeliveryLedger, StoredDeliveries>()
            .AddSingleton<IAlertGroups, StoredAlerts>()
            .AddJournal()
            .AddOutbox();
    }

    /// <summary>For verbs on the command line; after <see cref="AddStoring"/>.</summary>
    public static IServiceCollection LookAtRecordOnly(this IServiceCollection services) => services.AddSingleton(new RecordUse(LooksOnly: true));

    private static IServiceCollection AddDatabase(this IServiceCollection services, StorageOptions options) =>
        options.Provider == StorageProvider.PostgreSql
            ? services.AddSingleton<Database, PostgresDatabase>().AddSingleton<IDoctorCheck, ServerCheck>()
            : services.AddSingleton<Database, SqliteDatabase>().AddSingleton<IDoctorCheck, StorageCheck>();

    private static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddSingleton<FoldCache<Incident>>()
        .AddSingleton<FoldCache<EnvironmentState>>()
        .AddSingleton<StreamAppender>()
        .AddSingleton<IStreamFollower, IncidentFollower>()
        .AddSingleton<IStreamFollower, EnvironmentFollower>()
        .AddSingleton<IJournal, StoredJournal>()
        .AddSingleton<IIncidents, StoredIncidents>()
        .AddSingleton<IActionItems, StoredActionItems>()
        .AddSingleton<IncidentChanges>();

    private static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxBell>()
        .AddSingleton<OutboxTable>()
        .AddSingleton<LaneTable>()
        .AddSingleton<LaneRunner>()
        .AddSingleton<IOutboxState, StoredOutboxState>()
        .AddHostedService<OutboxDispatcher>();
}
