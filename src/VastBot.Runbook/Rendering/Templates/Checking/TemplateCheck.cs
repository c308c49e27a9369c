namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>
/// Reads a template as Handlebars would and finds what is wrong with it, by line: blocks that are not closed, names that there are not, and what
/// would let a value out unencoded.
/// </summary>
internal sealed class TemplateCheck
{
    private static readonly string[] Blocks = ["if", "unless", "each", "with"];

    private readonly MistakeList _mistakes = new();
    private readonly ValueCheck _values;
    private Scope _scope;

    private TemplateCheck(Type fields) => (_values, _scope) = (new(_mistakes), new("", 1, fields, null));

    /// <summary>What is wrong with a template that may use the properties of <paramref name="fields"/>.</summary>
    public static IReadOnlyList<TemplateMistake> Find(string text, Type fields)
    {
        var check = new TemplateCheck(fields);
        foreach (var (inside, line) in TagScanner.Scan(text)) check.Read(inside, line);
        for (var open = check._scope; open.Outer is not null; open = open.Outer)
            check._mistakes.Add(open.Line, $"{{{{#{open.Word}}}}} is never closed", $"Write {{{{/{open.Word}}}}} where it ends");
        return check._mistakes.All;
    }

    private void Read(string? inside, int line)
    {
        switch (inside)
        {
            case null:
                _mistakes.Add(line, "{{ is never closed", "Write }} where it ends");
                break;
            case "":
                _mistakes.Add(line, "{{}} is empty", "Write a name between the braces");
                break;
            case ['!', ..]:
                break;
            case ['{' or '&', ..]:
                _mistakes.Add(line, "a value would go out unencoded", "Write it in two braces: {{name}}");
                break;
            case ['>' or '*', ..] or ['#', '>' or '*', ..]:
                _mistakes.Add(line, $"{{{{{inside}}}}} is not known here", "Write out what should stand there; templates don't take each other in");
                break;
            case ['#', .. var block]:
                Begin(Words.Of(block), line);
                break;
            case ['/', .. var word]:
                End(word.Trim(), line);
                break;
            case "else" or "^":
                Otherwise(line);
                break;
            case ['^', ..] or ['e', 'l', 's', 'e', ' ', ..]:
                _mistakes.Add(line, $"{{{{{inside}}}}} is not known here", "Write {{else}}, and {{#if name}} inside it");
                break;
            default:
                _values.Written(inside, _scope, line);
                break;
        }
    }

    private void Begin(IReadOnlyList<string> words, int line)
    {
        var block = words.Count > 0 ? words[0] : "";
        if (!Blocks.Contains(block, StringComparer.Ordinal)) _mistakes.AddMissing(line, "block", block, Blocks);
        var value = _values.Count($"#{block}", 1, words.Count - 1, line) ? _values.TypeOf(words[1], _scope, line) : Unknown.Type;
        _scope = new(block, line, Inside(block, value, line), _scope);
    }

    private Type Inside(string block, Type value, int line)
    {
        if (block is "if" or "unless") return _scope.Here;
        if (block != "each" || value == Unknown.Type) return value;
        if (Names.Element(value) is { } element) return element;
        _mistakes.Add(line, "{{#each}} wants a list", $"Lists here: {string.Join(", ", Names.Lists(_scope.Here).DefaultIfEmpty("none"))}");
        return Unknown.Type;
    }

    private void End(string word, int line)
    {
        if (_scope.Outer is null) _mistakes.Add(line, $"{{{{/{word}}}}} closes nothing", "Take it out, or open its block before it");
        else if (_scope.Word == word) _scope = _scope.Outer;
        else _mistakes.Add(line, $"{{{{/{word}}}}} stands inside {{{{#{_scope.Word}}}}} of line {_scope.Line}", $"Write {{{{/{_scope.Word}}}}} before it");
    }

    private void Otherwise(int line)
    {
        if (_scope.Outer is null) _mistakes.Add(line, "{{else}} stands outside of any block", "Take it out");
        else _scope = _scope.Otherwise;
    }
}
