using VastBot.Slack;

namespace VastBot.EndToEnd.Slack;

/// <summary>Makes texts, names and lists of allowed sizes, and now and then of one that is not.</summary>
internal abstract class AnyTexts
{
    private static readonly double[] Oddities = [0, 0.01, 0.2];

#pragma warning disable CA5394 // Nothing here is secret; the same seed must give the same message.
    private readonly Random _random;
    private readonly double _oddity;
    private int _names;

    protected AnyTexts(int seed)
    {
        _random = new Random(seed);
        _oddity = Oddities[_random.Next(Oddities.Length)];
    }

    protected bool Odd() => _random.NextDouble() < _oddity;

    protected bool Half() => _random.Next(2) == 0;

    protected int Number(int least, int most) => _random.Next(least, most + 1);
#pragma warning restore CA5394

    protected string Words(int most, int least = 1)
    {
        var length = Odd() ? (Half() ? most + 1 : 0) : Number(0, 30) == 0 ? most : Number(least, Math.Min(most, 12));
        return new string(Half() ? 'x' : 'é', length);
    }

    protected PlainText Plain(int most) => new(Words(most));

    protected TextObject Text(int most) => Half() ? Plain(most) : new Markdown(Words(most));

    protected string Url() => Odd() ? "" : "https://practice.invalid/" + Words(2_900);

    protected string Name() => Odd() ? "same" : Half() ? $"a{_names++}" : Words(200) + $"{_names++}";

    protected string? Id() => Maybe(Name);

    protected T? Maybe<T>(Func<T> make)
        where T : class => Number(0, 3) == 0 ? make() : null;

    protected int? Maybe(Func<int> make) => Number(0, 3) == 0 ? make() : null;

    protected long? Maybe<T>(Func<long> make) => Number(0, 3) == 0 ? make() : null;

    protected IReadOnlyList<T> Some<T>(int most, Func<T> make, int least = 1) =>
        [.. Enumerable.Range(0, Odd() ? (Half() ? most + 1 : Math.Max(0, least - 1)) : Number(least, Math.Min(most, least + 3))).Select(_ => make())];

    protected Func<BlockElement> Either(Func<BlockElement> one, Func<BlockElement> other) => () => Half() ? one() : other();
}
