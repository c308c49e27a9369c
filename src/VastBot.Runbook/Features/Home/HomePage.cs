using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Home;

/// <summary>The App Home of whoever opens it: what VastBot is, then what each feature offers. A section that fails leaves a line and the others standing.</summary>
internal sealed partial class HomePage(IEnumerable<IHomeSection> sections, HomeFrame frame, Clocks clocks, ILogger<HomePage> logger) : IAppHomeHandler
{
    private const int MostBlocks = 100;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    public Permission Needs => Permission.Read;

    public async IAsyncEnumerable<HomeView> Draw(AppHomeOpened opened, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var drawn = await Task.WhenAll(sections.OrderBy(section => section.Place).Select(section => Guarded(section, opened, cancellationToken)));
        var foot = HomeFrame.Foot(clocks.Runbook.GetUtcNow());
        Block[] upper = [.. frame.Head(), .. drawn.SelectMany(blocks => blocks)];
        yield return new HomeView { Blocks = [.. upper.Take(MostBlocks - foot.Count), .. foot] };
    }

    private async Task<IReadOnlyList<Block>> Guarded(IHomeSection section, AppHomeOpened opened, CancellationToken cancellationToken)
    {
        try
        {
            return await section.Draw(opened.UserId, cancellationToken).WaitAsync(Deadline, clocks.Wire, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Broke(logger, e, section.GetType().Name);
            return [HomeFrame.Line($"This part could not be drawn. Open this page again; if it stays away, the log has reference `{opened.RequestId}`.")];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The home's {Section} could not be drawn.")]
        public static partial void Broke(ILogger logger, Exception exception, string section);
    }
}
