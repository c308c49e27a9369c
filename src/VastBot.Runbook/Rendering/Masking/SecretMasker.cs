namespace VastBot.Runbook.Rendering.Masking;

/// <summary>Takes secrets out of every text that leaves the program: logs, Slack, evidence.</summary>
public sealed class SecretMasker(IEnumerable<IMaskingRule> further)
{
    /// <summary>What stands in a secret's place; shorter than any secret that can be registered.</summary>
    public const string Mark = "***";

    private const string Withheld = "(withheld: a masking rule could not read this text)";

    private readonly IMaskingRule[] _further = [.. further];
    private readonly IMaskingRule[] _all = [.. MaskingRules.BuiltIn, .. further];
    private KnownValues _known = KnownValues.None;
    private long _masked;

    public SecretMasker()
        : this([])
    {
    }

    /// <summary>How many secrets were taken out so far.</summary>
    public long Masked => Interlocked.Read(ref _masked);

    /// <summary>Makes a secret known by its value, so that it is masked wherever it turns up, also in base64, in JSON or in an address.</summary>
    /// <returns>False where the value is too short (under 4 characters) to be told from ordinary text.</returns>
    public bool Register(string? secret)
    {
        var trimmed = secret?.Trim();
        if (trimmed is null || trimmed.Length <= Mark.Length) return false;
        KnownValues before;
        do before = Volatile.Read(ref _known);
        while (Interlocked.CompareExchange(ref _known, before.With(secret!), before) != before);
        return true;
    }

    public string Mask(string text) => Mask(text, out _);

    /// <summary>The same, and how many secrets were taken out of this text.</summary>
    public string Mask(string text, out int masked)
    {
        masked = 0;
        if (string.IsNullOrEmpty(text)) return text;
        try
        {
            return TakeOut(text, ref masked);
        }
        catch (Exception)
        {
            // Better no text than a secret: a rule timed out or is broken.
            masked++;
            return Withheld;
        }
        finally
        {
            if (masked > 0) Interlocked.Add(ref _masked, masked);
        }
    }

    /// <summary>One look without a copy: false only where <see cref="Mask(string)"/> would surely leave the text as it is.</summary>
    public bool MayHoldSecret(ReadOnlySpan<char> text) => SecretHints.In(text) || Volatile.Read(ref _known).In(text) || MayFindFurther(text);

    private bool MayFindFurther(ReadOnlySpan<char> text)
    {
        foreach (var rule in _further)
            if (rule.MayFind(text)) return true;
        return false;
    }

    private string TakeOut(string text, ref int masked)
    {
        // Known values first, while they are whole; and again at the end, for what the rules may have joined.
        var known = Volatile.Read(ref _known);
        var result = known.TakeOut(text, ref masked);
        foreach (var rule in SecretHints.In(result) ? _all : _further)
        {
            if (!rule.MayFind(result)) continue;
            result = rule.Apply(result, out var found);
            masked += found;
        }

        return known.TakeOut(result, ref masked);
    }
}
