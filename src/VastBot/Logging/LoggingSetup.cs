using System.Globalization;
using Serilog;
using Serilog.Extensions.Logging;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Logging;

/// <summary>Logs to standard error through Serilog; every finished line passes the secret masker.</summary>
internal static class LoggingSetup
{
    private const string HumanLine = "{Timestamp:HH:mm:ss} {Level:u4} {Message:lj}  {SourceContext}{NewLine}{Exception}";

    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">Where section <c>Logging</c> stands; what it says wins.</param>
    /// <param name="least">The level from which lines are written where the configuration says nothing.</param>
    public static IServiceCollection AddBotLogging(this IServiceCollection services, IConfiguration configuration, LogLevel least)
    {
        var section = configuration.GetSection(LoggingOptions.Section);
        var format = Format(section.GetValue(nameof(LoggingOptions.Format), LogFormat.Auto));
        services.AddSingleton<ILoggerProvider>(provider => new SerilogLoggerProvider(
            new LoggerConfiguration()
                .MinimumLevel.Verbose()
                .WriteTo.Sink(new BackgroundSink(new MaskedLine(format, provider.GetRequiredService<SecretMasker>()), Console.OpenStandardError(), TimeProvider.System))
                .CreateLogger(),
            dispose: true));
        return services.AddLogging(logging => logging
            .SetMinimumLevel(least)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning)
            // What it would add to each line (activity, path, connection) is in the request's own scope or says nothing; unhandled errors Kestrel logs too.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            .AddConfiguration(section));
    }

    private static ITextFormatter Format(LogFormat wanted)
    {
        var human = wanted == LogFormat.Human || (wanted == LogFormat.Auto && !Console.IsErrorRedirected);
        return human ? new MessageTemplateTextFormatter(HumanLine, CultureInfo.InvariantCulture) : new JsonLine();
    }
}
