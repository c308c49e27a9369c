using System.Text.RegularExpressions;
using VastBot.EndToEnd.Incidents;
using VastBot.Runbook.Features.Evidence.Bundles;

namespace VastBot.EndToEnd.Evidence;

/// <summary>Where Slack takes no file, the bundle stays in the folder, and the thread under the card says where that is.</summary>
public sealed partial class Evidence_that_Slack_refuses
{
    [Fact]
    public async Task Stays_in_the_folder_and_the_thread_says_where_and_why()
    {
        await using var practised = await PractisedIncident.Start("vast-outage");
        practised.Workspace.Faults.Refuse("files.getUploadURLExternal", "file_uploads_disabled");
        await practised.Declare(("title", "Vast.ai answers 503"));
        var channel = await practised.Channel();

        var kept = await practised.Shown("It was not uploaded", channel.Id);

        Assert.Equal(practised.Card(channel.Id).Ts, kept.ThreadTs);
        Assert.Contains("file_uploads_disabled", kept.Text, StringComparison.Ordinal);
        var path = Place().Match(kept.Text).Groups["path"].Value;
        await using var archive = File.OpenRead(path);
        var verification = await BundleVerifier.Verify(archive, TestContext.Current.CancellationToken);
        Assert.True(verification.Holds, string.Join("; ", verification.Differences));
    }

    [GeneratedRegex("in `(?<path>[^`]+)`", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
