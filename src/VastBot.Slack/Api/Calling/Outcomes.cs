namespace VastBot.Slack;

/// <summary>Calls whose "already so" is as good as done.</summary>
internal static class Outcomes
{
    /// <summary>True when the call did it; false when Slack says with this code that there is nothing to do.</summary>
    public static async Task<bool> Unless(this SlackCaller caller, string code, SlackMethod method, Form form, CancellationToken cancellationToken)
    {
        try
        {
            await caller.Call(method, form, cancellationToken);
            return true;
        }
        catch (SlackException e) when (e.Code == code)
        {
            return false;
        }
    }
}
