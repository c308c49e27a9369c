namespace VastBot.Drill.Prometheus.Queries;

/// <summary>Works an expression out at one moment. A scalar is one element without labels.</summary>
internal sealed class Evaluation(IReadOnlyList<Series> series, DateTimeOffset at)
{
    private static readonly TimeSpan ScrapeEvery = TimeSpan.FromSeconds(15);

    public IReadOnlyList<Sample> Of(Expression expression) => expression switch
    {
        Number number => [new Sample(Sample.NoLabels, number.Value)],
        Selector { Range: null } selector => Instant(selector),
        Call call => Apply(call),
        Aggregation aggregation => Aggregate(aggregation),
        Binary binary => Combine(binary),
        _ => throw new QueryFailure($"invalid expression type \"{expression.Type}\" here", execution: true),
    };

    private IEnumerable<Series> Find(Selector selector) => series.Where(s => selector.Matchers.All(m => m.Holds(s.Labels)));

    private List<Sample> Instant(Selector selector) =>
        [.. Find(selector).Select(s => (s.Labels, Value: s.At(at))).Where(s => s.Value is not null).Select(s => new Sample(s.Labels, s.Value!.Value))];

    private List<Sample> Apply(Call call) => call.Function switch
    {
        "rate" or "irate" or "increase" => Rates(call.Function, (Selector)call.Argument),
        "vector" => [new Sample(Sample.NoLabels, Of(call.Argument)[0].Value)],
        "absent" => Absent(call.Argument),
        var f => [.. Of(call.Argument).Select(s => new Sample(WithoutName(s.Labels), f switch
        {
            "abs" => Math.Abs(s.Value),
            "ceil" => Math.Ceiling(s.Value),
            "floor" => Math.Floor(s.Value),
            _ => Math.Round(s.Value, MidpointRounding.AwayFromZero),
        }))],
    };

    private List<Sample> Absent(Expression argument)
    {
        if (Of(argument).Count > 0) return [];
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (argument is Selector selector)
            foreach (var m in selector.Matchers.Where(m => m.Operator == "=" && m.Label != "__name__")) labels[m.Label] = m.Value;
        return [new Sample(labels, 1)];
    }

    // Two scrapes are needed; a series without them gives nothing, not zero.
    private List<Sample> Rates(string function, Selector selector)
    {
        var range = selector.Range!.Value;
        var rates = new List<Sample>();
        foreach (var found in Find(selector))
        {
            var from = at - range;
            while (found.At(from) is null && from < at) from += ScrapeEvery;
            var until = at;
            while (found.At(until) is null && until > from) until -= ScrapeEvery;
            if (until - from < ScrapeEvery) continue;
            var growth = (found.At(until) ?? 0) - (found.At(from) ?? 0);
            rates.Add(new Sample(WithoutName(found.Labels), function == "increase" ? growth : growth / range.TotalSeconds));
        }

        return rates;
    }

    private List<Sample> Aggregate(Aggregation aggregation) =>
    [
        .. Of(aggregation.Argument)
            .Select(s => (Group: new Sample(Grouped(s.Labels, aggregation), 0), s.Value))
            .GroupBy(s => s.Group.Identity, StringComparer.Ordinal)
            .Select(g => new Sample(g.First().Group.Labels, aggregation.Operator switch
            {
                "sum" => g.Sum(s => s.Value),
                "avg" => g.Average(s => s.Value),
                "min" => g.Min(s => s.Value),
                "max" => g.Max(s => s.Value),
                _ => g.Count(),
            })),
    ];

    private List<Sample> Combine(Binary binary)
    {
        var (left, right) = (Of(binary.Left), Of(binary.Right));
        if (binary.Operator is "or" or "and" or "unless") return Sets(binary, left, right);
        if (binary.Right.Type == "scalar") return [.. left.SelectMany(l => Compute(binary.Operator, l, l.Value, right[0].Value))];
        if (binary.Left.Type == "scalar") return [.. right.SelectMany(r => Compute(binary.Operator, r, left[0].Value, r.Value))];
        var others = right.ToLookup(r => Matched(r, binary), StringComparer.Ordinal);
        if (others.Any(o => o.Count() > 1)) throw new QueryFailure("found duplicate series for the match group on the right side of the operation: many-to-many matching not allowed", execution: true);
        return [.. left.Where(l => others.Contains(Matched(l, binary))).SelectMany(l => Compute(binary.Operator, l, l.Value, others[Matched(l, binary)].First().Value))];
    }

    private static List<Sample> Sets(Binary binary, IReadOnlyList<Sample> left, IReadOnlyList<Sample> right)
    {
        var (mine, theirs) = (left.Select(l => Matched(l, binary)).ToHashSet(), right.Select(r => Matched(r, binary)).ToHashSet());
        return binary.Operator switch
        {
            "or" => [.. left, .. right.Where(r => !mine.Contains(Matched(r, binary)))],
            "and" => [.. left.Where(l => theirs.Contains(Matched(l, binary)))],
            _ => [.. left.Where(l => !theirs.Contains(Matched(l, binary)))],
        };
    }

    /// <summary>What an operator compares of an element's labels.</summary>
    private static string Matched(Sample sample, Binary binary) =>
        binary.On is { } on ? new Sample(Pick(sample.Labels, on.Contains), 0).Identity : sample.Identity;

    private static IEnumerable<Sample> Compute(string word, Sample shape, double left, double right)
    {
        double? result = word switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => left / right,
            _ => Holds(word, left, right) ? shape.Value : null,
        };
        if (result is { } value) yield return new Sample(word.Length == 1 && word is not (">" or "<") ? WithoutName(shape.Labels) : shape.Labels, value);
    }

    private static bool Holds(string word, double left, double right) => word switch
    {
        "==" => left.Equals(right),
        "!=" => !left.Equals(right),
        ">" => left > right,
        "<" => left < right,
        ">=" => left >= right,
        _ => left <= right,
    };

    private static SortedDictionary<string, string> WithoutName(IReadOnlyDictionary<string, string> labels) => Pick(labels, l => l != "__name__");

    private static SortedDictionary<string, string> Grouped(IReadOnlyDictionary<string, string> labels, Aggregation aggregation) =>
        Pick(labels, l => l != "__name__" && aggregation.Labels.Contains(l) != aggregation.Without);

    private static SortedDictionary<string, string> Pick(IReadOnlyDictionary<string, string> labels, Func<string, bool> keep)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, value) in labels.Where(l => keep(l.Key))) kept[label] = value;
        return kept;
    }
}
