namespace VastBot.Slack;

/// <summary>Which block an element stands in.</summary>
internal enum Holder
{
    Section,
    Actions,
    Input,
}
