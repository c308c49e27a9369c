using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>
/// Finds a channel that an attempt of ours made before its process was killed. A name alone proves nothing: our own bot must have created it, not
/// before the attempt began, and its purpose must name this incident or, where death came between the two calls, still be empty.
/// </summary>
internal sealed class OwnChannels(ISlackApi slack)
{
    /// <summary>Slack's clock and ours may differ.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    public static string Purpose(IncidentId incident) => $"Incident {incident}, run by VastBot";

    public async Task<Conversation?> Find(string name, string purpose, DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            var bot = (await slack.Auth.Test(cancellationToken)).UserId;
            await foreach (var channel in slack.Conversations.List(["public_channel", "private_channel"], cancellationToken: cancellationToken))
            {
                if (channel.Name == name) return IsOurs(channel, bot, purpose, since) ? channel : null;
            }
        }
        catch (SlackException blind) when (blind.Class == SlackErrorClass.Permission)
        {
            // Without sight of the channels none can be proved ours: the next name is tried.
        }

        return null;
    }

    private static bool IsOurs(Conversation channel, string bot, string purpose, DateTimeOffset since) =>
        channel.Creator == bot
        && DateTimeOffset.FromUnixTimeSeconds(channel.Created) >= since - ClockSkew
        && (string.IsNullOrEmpty(channel.Purpose?.Value) || channel.Purpose.Value == purpose);
}
