using System.Text;

namespace VastBot.Slack;

/// <summary>A call to Slack failed; <see cref="Error"/> says how and what to do. The message never shows a token.</summary>
public class SlackException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="error">Why the call failed.</param>
    /// <param name="inner">What was thrown below, if anything.</param>
    public SlackException(SlackError error, Exception? inner = null)
        : base(Describe(error), inner) => Error = error;

    /// <summary>Why the call failed.</summary>
    public SlackError Error { get; }

    /// <summary>Slack's code, such as <c>channel_not_found</c>.</summary>
    public string Code => Error.Code;

    /// <summary>What to do about it.</summary>
    public SlackErrorClass Class => Error.Class;

    /// <summary>Slack's whole answer, where there is one.</summary>
    internal System.Text.Json.JsonElement? Answer { get; init; }

    private static string Describe(SlackError error)
    {
        var text = new StringBuilder($"{error.Method} failed: {error.Code}");
        if (error.Status is { } status) text.Append($" (HTTP {(int)status})");
        if (error.Needed is { } needed) text.Append($"; needs the scope {needed}, has {error.Provided}");
        foreach (var message in error.Messages) text.Append("; ").Append(message);
        if (error.Body is { Length: > 0 } body) text.Append("; answer: ").Append(body);
        return text.ToString();
    }
}
