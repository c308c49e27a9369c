namespace VastBot.Runbook.Rendering.Templates.Surfaces;

/// <summary>Someone in Slack. There the text mentions them; elsewhere it names them, or gives the id where the name is not known.</summary>
internal sealed record Person(string UserId, string? Name = null)
{
    public static Person? Maybe(string? userId) => string.IsNullOrEmpty(userId) ? null : new Person(userId);
}
