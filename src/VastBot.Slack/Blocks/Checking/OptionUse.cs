namespace VastBot.Slack;

/// <summary>Which kind of element an option belongs to.</summary>
internal enum OptionUse
{
    Menu,
    Overflow,
    Group,
}
