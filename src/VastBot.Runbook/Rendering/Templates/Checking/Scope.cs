namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>A block that is open at some place of a template, and what names mean inside it.</summary>
/// <param name="Block">Its word: <c>each</c>; empty for the whole template.</param>
/// <param name="Line">Where it was opened.</param>
/// <param name="Here">What <c>this</c> is.</param>
/// <param name="Outer">The scope around it; null for the whole template.</param>
internal sealed record Scope(string Block, int Line, Type Here, Scope? Outer)
{
    /// <summary>The scope that <c>../</c> leads to: around the nearest block that changes what <c>this</c> is.</summary>
    public Scope? Up
    {
        get
        {
            var scope = this;
            while (scope.Outer is not null && scope.Block is not ("each" or "with")) scope = scope.Outer;
            return scope.Outer;
        }
    }

    /// <summary>The same after its <c>else</c>, where a list is empty or a value missing.</summary>
    public Scope Otherwise => Block is "each" or "with" ? this with { Block = $"{Block} (else)", Here = Outer!.Here } : this;

    /// <summary>The word that closes it.</summary>
    public string Word => Block.Split(' ')[0];
}
