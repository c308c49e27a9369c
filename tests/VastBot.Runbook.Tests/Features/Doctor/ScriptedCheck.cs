using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Tests.Features.Doctor;

/// <summary>A check that finds what the test says.</summary>
internal sealed class ScriptedCheck(string name, Func<Task<IReadOnlyList<DoctorFinding>>> look) : IDoctorCheck
{
    public ScriptedCheck(string name, params DoctorFinding[] findings)
        : this(name, () => Task.FromResult<IReadOnlyList<DoctorFinding>>(findings))
    {
    }

    public string Name => name;

    public Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken) => look();
}
