using System.Globalization;
using System.Text;

namespace VastBot.Slack;

/// <summary>
/// Walks through blocks, remembers where it is, and collects what is wrong there. The path becomes text only for a problem.
/// </summary>
internal sealed partial class BlockChecker(Surface surface)
{
    private readonly List<BlockProblem> _problems = [];
    private readonly List<object> _path = [];
    private int _characters;
    private int _focused;

    public IReadOnlyList<BlockProblem> Problems => _problems;

    private Step At(string name)
    {
        _path.Add(name);
        return new Step(_path);
    }

    private Step At(int index)
    {
        _path.Add(index);
        return new Step(_path);
    }

    private void Report(string limit, string cure)
    {
        var path = new StringBuilder();
        foreach (var step in _path) path.Append('/').Append(step);
        _problems.Add(new BlockProblem(path.ToString(), limit, cure));
    }

    /// <summary>Each of a list, with its place.</summary>
    private void Each<T>(string name, IReadOnlyList<T>? items, Action<T> check)
    {
        if (items is null) return;
        using var _ = At(name);
        for (var i = 0; i < items.Count; i++)
        {
            using var __ = At(i);
            if (items[i] is null) Report("is null", "leave it out");
            else check(items[i]);
        }
    }

    private void Length(string name, string? text, int most, int least = 0, string cure = "")
    {
        if (text is null && least == 0) return;
        var length = text?.Length ?? 0;
        if (length >= least && length <= most) return;
        using var _ = At(name);
        if (length < least) Report("is empty", least == 1 ? "give it a text, a space at least" : Number($"give it {least} characters or more"));
        else Report(Number($"has {length} characters, {most} are allowed"), cure.Length > 0 ? cure : Number($"shorten it by {length - most}, with Mrkdwn.Truncate"));
    }

    /// <summary>A text that may be left out, but not be empty.</summary>
    private void Given(string name, string? text, int most, string cure = "") => Length(name, text, most, least: text is null ? 0 : 1, cure);

    private void Count(string name, int count, int least, int most, string cure)
    {
        if (count >= least && count <= most) return;
        using var _ = At(name);
        if (count < least) Report(Number($"has {count} entries, {least} are needed"), least == 1 ? "leave the whole thing out when there is nothing to show" : "give it more, or use a simpler element");
        else Report(Number($"has {count} entries, {most} are allowed"), cure);
    }

    private void Unique<T>(string name, IEnumerable<T> holders, Func<T, string?> id, string within)
    {
        HashSet<string>? seen = null;
        foreach (var holder in holders)
        {
            if (id(holder) is not { } value || (seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(value)) continue;
            using var _ = At(name);
            Report($"the {within} \"{value}\" occurs twice", "give each its own");
        }
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private readonly struct Step(List<object> path) : IDisposable
    {
        public void Dispose() => path.RemoveAt(path.Count - 1);
    }
}
