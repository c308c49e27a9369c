using Microsoft.Extensions.Configuration;

namespace VastBot.Runbook.Chat;

/// <summary>Says on everything that people see whether this is practice: configuration key <c>Practice</c>, which only the practice world sets.</summary>
internal sealed record PracticeMark(bool IsPractice)
{
    public const string Key = "Practice";

    public const string Word = "PRACTICE";

    public static PracticeMark From(IConfiguration configuration) => new(configuration.GetValue<bool>(Key));

    /// <summary>The title, with the mark before it in a practice run.</summary>
    public string Title(string title) => IsPractice ? $"{Word} · {title}" : title;

    /// <summary>The text, with the mark before it in a practice run.</summary>
    public string Text(string text) => IsPractice ? $"{Word}: {text}" : text;
}
