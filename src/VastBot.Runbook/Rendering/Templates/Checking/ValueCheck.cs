using VastBot.Runbook.Rendering.Templates.Engine;

namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>Checks the values of a template: names, and calls of the few functions.</summary>
internal sealed class ValueCheck(MistakeList mistakes)
{
    /// <summary>A value that is written out.</summary>
    public void Written(string inside, Scope scope, int line)
    {
        var words = Words.Of(inside);
        var type = words.Count == 1 ? TypeOf(words[0], scope, line) : Call(words, scope, line);
        if (Names.Element(type) is not null) mistakes.Add(line, $"'{inside}' is a list", $"Write {{{{#each {inside}}}}}{{{{this}}}}{{{{/each}}}}");
        else if (Names.IsGroup(type)) mistakes.Add(line, $"'{inside}' is a group of values", $"Write one of them: {string.Join(", ", Names.Of(type).Keys)}");
    }

    public Type TypeOf(string word, Scope scope, int line)
    {
        if (Words.Bracketed(word) is { } inner) return Call(Words.Of(inner), scope, line);
        if (Words.IsLiteral(word)) return typeof(string);
        if (TemplateFunctions.All.ContainsKey(word)) return Call([word], scope, line);
        var path = NamePath.From(word, scope);
        if (path.Missing is { } missing) mistakes.AddMissing(line, "name", missing, Names.Of(path.Among).Keys);
        return path.Type;
    }

    /// <summary>Says so where a function or a block got too many values or too few.</summary>
    public bool Count(string what, int wanted, int given, int line)
    {
        if (wanted != given) mistakes.Add(line, $"{what} wants {wanted} value{(wanted == 1 ? "" : "s")}, not {given}", $"Write {what}{string.Concat(Enumerable.Repeat(" name", wanted))}");
        return wanted == given;
    }

    private Type Call(IReadOnlyList<string> words, Scope scope, int line)
    {
        var name = words.Count > 0 ? words[0] : "";
        if (!TemplateFunctions.All.TryGetValue(name, out var function))
        {
            mistakes.AddMissing(line, "function", name, TemplateFunctions.All.Keys);
            return Unknown.Type;
        }

        foreach (var argument in words.Skip(1)) TypeOf(argument, scope, line);
        Count(name, function.Arguments, words.Count - 1, line);
        return typeof(string);
    }
}
