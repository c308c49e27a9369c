using System.Text.RegularExpressions;

namespace VastBot.EndToEnd.Lives;

/// <summary>
/// At which requests of a story the bot dies. A request is told from others by the step of the story, by what is asked, and by the how manieth of its kind
/// it is in that step and life: so it keeps its name whichever lane was quicker.
/// </summary>
/// <param name="isChosen">Whether to die at this moment; asked once for each, one at a time.</param>
/// <param name="most">How many deaths are enough for one story.</param>
internal sealed partial class Mortality(Func<string, bool> isChosen, int most)
{
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly List<string> _deaths = [];
    private string _step = "";

    public static Mortality Immortal => new(static _ => false, most: 0);

    public IReadOnlyList<string> Deaths => _deaths;

    /// <summary>Every request that was made, named as above.</summary>
    public HashSet<string> Requests { get; } = new(StringComparer.Ordinal);

    public void Begin(string step)
    {
        lock (_asked)
        {
            _step = step;
            _asked.Clear();
        }
    }

    public void BeginLife() => Begin(_step);

    /// <summary>As <see cref="VastBot.Drill.Serving.Tripwire"/> asks: null to go on, else whether the world does its work first.</summary>
    public bool? At(string request)
    {
        lock (_asked)
        {
            var plain = Names().Replace(request, "(name)");
            var number = _asked[plain] = _asked.GetValueOrDefault(plain) + 1;
            var name = FormattableString.Invariant($"{_step}: {plain} #{number}");
            Requests.Add(name);
            if (_deaths.Count < most && Dies($"{name} unheard")) return false;
            return _deaths.Count < most && Dies($"{name} answered") ? true : null;
        }
    }

    private bool Dies(string moment)
    {
        if (!isChosen(moment)) return false;
        _deaths.Add(moment);
        return true;
    }

    /// <summary>What is called otherwise in every world.</summary>
    [GeneratedRegex(@"(?<=/pods/|/upload/v1/|/actions/|/commands/)[^/?]+(/(?!log\b)[^?]*)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
