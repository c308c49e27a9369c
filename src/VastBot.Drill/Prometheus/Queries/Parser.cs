using System.Globalization;

namespace VastBot.Drill.Prometheus.Queries;

/// <summary>Reads the part of the query language that a runbook needs: selectors, rates, aggregations, arithmetic, comparisons, <c>or</c>.</summary>
internal sealed class Parser
{
    private static readonly string[][] Precedence = [["or"], ["and", "unless"], ["==", "!=", ">", "<", ">=", "<="], ["+", "-"], ["*", "/"]];
    private static readonly string[] OverRange = ["rate", "irate", "increase"];
    private static readonly string[] OverVector = ["absent", "vector", "abs", "ceil", "floor", "round"];
    private static readonly string[] Aggregators = ["sum", "avg", "min", "max", "count"];
    private readonly Tokens _tokens;

    private Parser(string text) => _tokens = new Tokens(text);

    public static Expression Parse(string text)
    {
        var parser = new Parser(text);
        if (parser._tokens.Peek().Length == 0) throw parser._tokens.Failure("no expression found in input");
        var whole = parser.Level(0);
        var rest = parser._tokens.Peek();
        return rest.Length == 0 ? whole : throw parser._tokens.Failure($"unexpected {Describe(rest)}");
    }

    private static string Describe(string word) => word switch
    {
        ")" => "right parenthesis ')'",
        "(" => "left parenthesis '('",
        _ => $"identifier \"{word}\"",
    };

    private Expression Level(int level)
    {
        if (level == Precedence.Length) return Unary();
        var left = Level(level + 1);
        while (Precedence[level].Contains(_tokens.Peek(), StringComparer.OrdinalIgnoreCase))
        {
            var word = _tokens.Take().ToLowerInvariant();
            var on = _tokens.TryTake("on") ? ReadLabels() : null;
            left = new Binary(word, left, Level(level + 1), on);
        }

        return left;
    }

    private Expression Unary() => _tokens.TryTake("-") ? new Binary("*", new Number(-1), Unary()) : Atom();

    private Expression Atom()
    {
        var word = _tokens.Peek();
        if (word.Length == 0) throw _tokens.Failure("unexpected end of input");
        if (_tokens.TryTake("("))
        {
            var inner = Level(0);
            _tokens.Expect(")", "unclosed left parenthesis");
            return inner;
        }

        if (char.IsAsciiDigit(word[0])) return ReadNumber();
        if (word == "{") return ReadSelector(null);
        if (!char.IsAsciiLetter(word[0]) && word[0] is not ('_' or ':')) throw _tokens.Failure($"unexpected {Describe(word)}");
        _tokens.Take();
        if (Aggregators.Contains(word) && _tokens.Peek().ToLowerInvariant() is "(" or "by" or "without") return ReadAggregation(word);
        return _tokens.Peek() == "(" ? ReadCall(word) : ReadSelector(word);
    }

    private Number ReadNumber() =>
        double.TryParse(_tokens.Take(), CultureInfo.InvariantCulture, out var value) ? new Number(value) : throw _tokens.Failure("bad number or duration syntax");

    private Call ReadCall(string name)
    {
        var needsRange = OverRange.Contains(name);
        if (!needsRange && !OverVector.Contains(name)) throw _tokens.Failure($"unknown function with name \"{name}\"");
        _tokens.Expect("(", "unexpected token");
        var argument = Level(0);
        _tokens.Expect(")", "unclosed left parenthesis");
        var wanted = needsRange ? "range vector" : name == "vector" ? "scalar" : "instant vector";
        if (argument.Type != wanted) throw _tokens.Failure($"expected type {wanted} in call to function \"{name}\", got {argument.Type}");
        return new Call(name, argument);
    }

    private Aggregation ReadAggregation(string name)
    {
        var (without, labels) = ReadGrouping() ?? (false, []);
        _tokens.Expect("(", "unexpected token in aggregation");
        var argument = Level(0);
        _tokens.Expect(")", "unclosed left parenthesis");
        if (ReadGrouping() is { } behind) (without, labels) = behind;
        if (argument.Type != "instant vector") throw _tokens.Failure($"expected type instant vector in aggregation expression, got {argument.Type}");
        return new Aggregation(name, without, labels, argument);
    }

    private (bool Without, IReadOnlyList<string> Labels)? ReadGrouping()
    {
        var without = _tokens.TryTake("without");
        return without || _tokens.TryTake("by") ? (without, ReadLabels()) : null;
    }

    private List<string> ReadLabels()
    {
        var labels = new List<string>();
        _tokens.Expect("(", "unexpected token in grouping opts, expected \"(\"");
        while (!_tokens.TryTake(")"))
        {
            if (_tokens.Peek().Length == 0) throw _tokens.Failure("unexpected end of input in grouping opts");
            labels.Add(_tokens.Take());
            _tokens.TryTake(",");
        }

        return labels;
    }

    private Selector ReadSelector(string? name)
    {
        var matchers = new List<Matcher>();
        if (name is not null) matchers.Add(new Matcher("__name__", "=", name));
        if (_tokens.TryTake("{")) ReadMatchers(matchers);
        if (!_tokens.TryTake("[")) return new Selector(matchers, null);
        var range = Durations.Parse(_tokens.Take()) ?? throw _tokens.Failure("bad duration syntax");
        _tokens.Expect("]", "unclosed left bracket");
        return new Selector(matchers, range);
    }

    private void ReadMatchers(List<Matcher> matchers)
    {
        while (!_tokens.TryTake("}"))
        {
            var (label, sign, value) = (_tokens.Take(), _tokens.Take(), _tokens.Take());
            if (sign is not ("=" or "!=" or "=~" or "!~")) throw _tokens.Failure("unexpected token in label matching, expected label matching operator");
            if (value.Length == 0 || value[0] is not ('"' or '\'')) throw _tokens.Failure("unexpected token in label matching, expected string");
            matchers.Add(new Matcher(label, sign, value[1..]));
            if (!_tokens.TryTake(",") && _tokens.Peek() != "}") throw _tokens.Failure("unexpected end of input inside braces");
        }
    }
}
