using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Reminders.Rules;
using VastBot.Runbook.Features.Reminders.Scheduling;
using VastBot.Runbook.Features.Reminders.Talking;
using VastBot.Runbook.Features.Reminders.Telling;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Calendar;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Runbook.Model.Settings;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders;

/// <summary>Puts the promises and their reminders together.</summary>
internal static class RemindersSetup
{
    public static SettingsSection Calendar { get; } = SettingsSection.Of<CalendarOptions>(CalendarOptions.Section, (section, options) => section.Bind(options), CalendarReader.FindMistakes);

    public static SettingsSection Section { get; } = SettingsSection.Of<ReminderOptions>(ReminderOptions.Section, (section, options) => section.Bind(options), ReminderOptions.FindMistakes);

    public static IServiceCollection AddReminders(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<IPager, SilentPager>();
        return services.AddEngine(configuration).AddTelling().AddTalking();
    }

    /// <summary>What knows when something is due and journals it; what people then see is for others to add.</summary>
    internal static IServiceCollection AddEngine(this IServiceCollection services, IConfiguration configuration)
    {
        var calendar = new CalendarOptions();
        configuration.GetSection(CalendarOptions.Section).Bind(calendar);
        return services
            .AddSingleton(ReminderOptions.From(configuration))
            .AddSingleton(CalendarReader.Read(calendar))
            .AddSingleton<PromiseRules>()
            .AddSingleton<ResponseClock>()
            .AddSingleton<ReminderMeter>()
            .AddRules()
            .AddScheduling();
    }

    /// <remarks>In this order: where two prompts are due at once, the first speaks.</remarks>
    private static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddSingleton<QuietTimes>()
        .AddSingleton<IReminder, UpdateReminder>()
        .AddSingleton<IReminder, ResponseReminder>()
        .AddSingleton<IReminder, MonitoringReminder>();

    private static IServiceCollection AddScheduling(this IServiceCollection services) => services
        .AddSingleton<Timetable>()
        .AddSingleton<ReminderDesk>()
        .AddSingleton<QuartzStore>()
        .AddSingleton<Sweep>()
        .AddSingleton<IIncidentListener, RemindersListener>()
        .AddSingleton<IOutboxTarget, TimesTarget>()
        .AddSingleton<ReminderService>()
        .AddSingleton<IDoctorCheck, RemindersCheck>()
        .AddSingleton<IPreparation>(provider => provider.GetRequiredService<ReminderService>())
        .AddHostedService(provider => provider.GetRequiredService<ReminderService>());

    private static IServiceCollection AddTelling(this IServiceCollection services) => services
        .AddSingleton<PromptMessage>()
        .AddSingleton<NudgeMessage>()
        .AddSingleton<EscalationMessage>()
        .AddSingleton<DraftWriter>()
        .AddSingleton<IOutboxTarget, PromptTarget>()
        .AddSingleton<IOutboxTarget, NudgeTarget>()
        .AddSingleton<IOutboxTarget, EscalationTarget>()
        .AddSingleton<IOutboxTarget, PageTarget>();

    private static IServiceCollection AddTalking(this IServiceCollection services) => services
        .AddSingleton<RemindWishes>()
        .AddSingleton<RemindStatus>()
        .AddSingleton<ICardPart, ReminderCardPart>()
        .AddSlashCommand<RemindCommand>()
        .AddBlockAction<SnoozeButton>();
}
