namespace VastBot.Slack;

/// <summary>Where blocks stand.</summary>
internal enum Surface
{
    Message,
    Modal,
    Home,
}
