using System.Globalization;

namespace VastBot.Benchmarks;

/// <summary>What was typed after the verb: <c>--name value</c>.</summary>
internal sealed class Options(string[] words)
{
    public string Text(string name, string otherwise) =>
        Array.IndexOf(words, $"--{name}") is >= 0 and var at && at + 1 < words.Length ? words[at + 1] : otherwise;

    public int Number(string name, int otherwise) => int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    public bool Has(string name) => words.Contains($"--{name}");
}
