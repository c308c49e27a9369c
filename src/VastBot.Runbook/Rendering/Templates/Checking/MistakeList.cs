using VastBot.Runbook.Model;

namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>Collects what is wrong with a template.</summary>
internal sealed class MistakeList
{
    private readonly List<TemplateMistake> _all = [];

    public IReadOnlyList<TemplateMistake> All => _all;

    public void Add(int line, string wrong, string cure) => _all.Add(new(line, wrong, cure));

    /// <summary>Something that there is not: what was probably meant, and all that there is.</summary>
    public void AddMissing(int line, string kind, string word, IEnumerable<string> known)
    {
        var names = known.ToList();
        var meant = Nearest.To(word, names) is { } near ? $"Did you mean {near}? " : "";
        Add(line, $"there is no {kind} '{word}' here", $"{meant}Known: {(names.Count == 0 ? "this" : string.Join(", ", names))}");
    }
}
