using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Kubernetes;
using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

/// <summary>The real probes over the real clients.</summary>
internal sealed class ProbeTest : IAsyncDisposable
{
    public const string Key = "vast-key-of-the-tests";

    private readonly ServiceProvider _services;

    /// <param name="clock">Both clocks.</param>
    /// <param name="deadline">Short where a server hangs, long where a busy machine must not matter.</param>
    public ProbeTest(TimeProvider? clock = null, TimeSpan? deadline = null)
    {
        var time = clock ?? TimeProvider.System;
        var limit = deadline ?? TimeSpan.FromSeconds(60);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(new Clocks(time, time))
            .AddSingleton(new TriageOptions { ProbeDeadline = limit, LogsDeadline = limit })
            .AddOutside()
            .AddMasking()
            .AddKubernetes(k => k.CallDeadline = limit)
            .AddProbes()
            .BuildServiceProvider();
    }

    public static TimeSpan ShortFor(string fault) => TimeSpan.FromSeconds(fault is "hang" ? 1 : 60);

    public async Task<T> Look<T>(EnvironmentSettings environment)
        where T : Finding
    {
        var findings = new Dictionary<Type, string>
        {
            [typeof(StatusPageFinding)] = "status-page", [typeof(VastApiFinding)] = "vast-api", [typeof(ServiceHealthFinding)] = "service-health",
            [typeof(ErrorRateFinding)] = "error-rate", [typeof(ErrorLogsFinding)] = "error-logs", [typeof(PodsFinding)] = "pods", [typeof(RecentChangesFinding)] = "recent-changes",
        };
        var probe = _services.GetServices<IProbe>().Single(p => p.Label.Id == findings[typeof(T)]);
        return Assert.IsType<T>(await probe.Look(environment, TestContext.Current.CancellationToken));
    }

    public static EnvironmentSettings At(Uri address, string? key = Key) => new()
    {
        Name = "test",
        StatusPage = new() { Url = address },
        VastAi = new() { ApiUrl = address, ApiKey = key },
        Health = new() { Url = address },
        Prometheus = new() { Url = address },
        Kubernetes = new() { Server = address, Token = "test-token-not-real", ConfigMaps = [] },
    };

    /// <summary>Looks at a server with a fault.</summary>
    public static async Task<T> Meet<T>(string fault, Func<Uri, EnvironmentSettings>? environment = null)
        where T : Finding
    {
        await using var probes = new ProbeTest(deadline: ShortFor(fault));
        var settings = environment ?? (address => At(address));
        if (fault == Fault.Refused) return await probes.Look<T>(settings(Stub.Nobody()));
        await using var stub = await Stub.Start(context => Fault.Answer(context, fault));
        return await probes.Look<T>(settings(stub.Address));
    }

    /// <summary>Looks at a server that answers.</summary>
    public static async Task<T> Ask<T>(RequestDelegate answer, Func<Uri, EnvironmentSettings>? environment = null)
        where T : Finding
    {
        await using var probes = new ProbeTest();
        await using var stub = await Stub.Start(answer);
        return await probes.Look<T>((environment ?? (address => At(address)))(stub.Address));
    }

    public static void IsUnknownWithAReason(Finding finding)
    {
        Assert.Equal(ProbeOutcome.Unknown, finding.Outcome);
        Assert.StartsWith("Unknown", finding.Summary);
        Assert.Contains("because", finding.Summary);
        Assert.NotEmpty(finding.RepeatWith);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
