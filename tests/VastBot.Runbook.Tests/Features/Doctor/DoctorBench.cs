using Microsoft.Extensions.Logging.Abstractions;
using VastBot.Runbook.Features.Doctor;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Tests.Features.Triage;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Doctor;

/// <summary>A doctor over scripted checks, without environments.</summary>
internal sealed class DoctorBench
{
    public DoctorBench(params IDoctorCheck[] checks) => Doctor = new DoctorRunner(
        checks, new ConfiguredEnvironments([]), new TriageBench().Runner, NSubstitute.Substitute.For<VastBot.Kubernetes.IKubernetesClients>(), new Clocks(new MovableTime(), Wire), NullLogger<DoctorRunner>.Instance);

    public MovableTime Wire { get; } = new();

    public DoctorRunner Doctor { get; }

    public async Task<IReadOnlyList<DoctorReport>> Examine() =>
        await Doctor.Examine(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(TriageBench.Patience, TestContext.Current.CancellationToken);
}
