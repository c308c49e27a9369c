namespace VastBot.Slack.Tests;

/// <summary>One limit of Slack's: the same thing at the limit, and one beyond it.</summary>
internal sealed record LimitCase(string Name, Func<int, object> Make, int Limit, string Path)
{
    public override string ToString() => Name;
}
