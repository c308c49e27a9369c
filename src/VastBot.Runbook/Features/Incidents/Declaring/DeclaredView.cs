using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>What the declarer sees in place of the form: it is declared, and where it goes on.</summary>
internal sealed class DeclaredView(OutsideText outside, PracticeMark practice)
{
    /// <summary>Is it known where the work goes on?</summary>
    public static bool IsSettled(Incident incident) => incident.Channel is not null || ChannelTrouble(incident) is not null;

    public ModalView Of(Incident incident) => new()
    {
        Title = outside.Plain(practice.IsPractice ? $"PRACTICE: {incident.Id}" : $"{incident.Id} declared", 24),
        Blocks =
        [
            new SectionBlock { Text = new Markdown($"{SeverityLight.Of(incident.Severity)} *{incident.Id}* {outside.Line(incident.Title, 300)}"), Expand = true },
            new SectionBlock { Text = new Markdown(Where(incident)), Expand = true },
        ],
    };

    private string Where(Incident incident) => incident switch
    {
        { Channel: { } channel } => $"It goes on in {Mrkdwn.Channel(channel.Id)}. You can close this.",
        _ when ChannelTrouble(incident) is { } trouble => $"It has no channel: {outside.Line(trouble.Why, 300)}. {outside.Line(trouble.Cure, 300)} The card stands where it was declared.",
        _ => $"{Lamps.Running} Its channel is being made. You can close this: you are invited.",
    };

    private static StepTrouble? ChannelTrouble(Incident incident) => incident.Troubles.FirstOrDefault(trouble => trouble.Step == SetUpSteps.Channel);
}
