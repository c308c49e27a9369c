namespace VastBot.Runbook.Web;

/// <summary>Whether the program was told to end: it then still answers for a while, but asks balancers to send it nothing new.</summary>
public sealed class Ending
{
    private volatile bool _begun;

    public bool HasBegun => _begun;

    public void Begin() => _begun = true;
}
