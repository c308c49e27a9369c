using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Rendering.Templates.Files;

/// <summary>Whether the words of announcements are those of the files.</summary>
internal sealed class TemplatesCheck(TemplateShelf shelf) : IDoctorCheck
{
    private const string Cure = "Correct it; it takes effect at once.";

    public string Name => "Templates";

    public Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<DoctorFinding>>(() => [.. Findings()], cancellationToken);

    private IEnumerable<DoctorFinding> Findings()
    {
        var read = shelf.All.Select(slot => (slot, state: slot.Fresh())).ToList();
        foreach (var (slot, state) in read)
        {
            if (state.IsMissing)
                yield return DoctorFinding.Warning(slot.Template.Name, $"there is no file {slot.File}; the built-in words stand in", "Put it there, or leave it so if the built-in words will do.");
            foreach (var mistake in state.Mistakes)
                yield return DoctorFinding.Broken(slot.Template.Name, mistake.In(slot.File).TrimEnd('.'), state.BuiltIn ? $"{Cure} The built-in words stand in." : $"{Cure} The last good words stand.");
        }

        var good = read.Count(template => !template.state.IsMissing && template.state.Mistakes.Count == 0);
        if (good > 0) yield return DoctorFinding.Well("Files", $"{good} of {read.Count} are read from files and render");
    }
}
