namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>What a path of a template leads to: a type; or the name that there is not, and the type that lacks it.</summary>
internal readonly record struct NamePath(Type Type, string? Missing, Type Among)
{
    private static readonly string[] InLists = ["@index", "@first", "@last"];

    public static NamePath Of(string written, Scope scope)
    {
        if (written.StartsWith('@')) return OfList(written, scope);
        NamePath? here = null;
        foreach (var step in written.Split('.', '/').Where((part, i) => part.Length > 0 || i > 0))
        {
            if (here is { } found) here = Into(found.Type, step);
            else if (step is "this" or "") here = To(scope.Here);
            else here = Into(scope.Here, step);
            if (here is { Missing: not null } lost) return lost;
        }

        return here ?? To(scope.Here);
    }

    /// <summary>With <c>../</c> in front, each one leads a block further out.</summary>
    public static NamePath From(string written, Scope scope)
    {
        while (written.StartsWith("..", StringComparison.Ordinal))
        {
            if (scope.Up is not { } up) return new(Unknown.Type, "..", scope.Here);
            scope = up;
            written = written[2..].TrimStart('/');
        }

        return written.Length == 0 ? To(scope.Here) : Of(written.StartsWith("./", StringComparison.Ordinal) ? written[2..] : written, scope);
    }

    private static NamePath OfList(string written, Scope scope)
    {
        for (var around = scope; around is not null; around = around.Outer)
            if (around.Block == "each" && InLists.Contains(written, StringComparer.Ordinal)) return To(typeof(int));
        return new(Unknown.Type, written, scope.Here);
    }

    private static NamePath Into(Type type, string step)
    {
        if (type == Unknown.Type) return To(type);
        return Names.Of(type).TryGetValue(step, out var found) ? To(found) : new(Unknown.Type, step, type);
    }

    private static NamePath To(Type type) => new(type, null, type);
}
