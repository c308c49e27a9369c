namespace VastBot.Runbook.Features.Alerts;

/// <summary>Turns single looks into a state that does not flap: several bad ones in a row begin it, several good ones end it. Pure.</summary>
internal sealed record Hysteresis(int FireAfter, int CalmAfter)
{
    public bool Firing { get; private init; }

    /// <summary>Looks in a row that speak against the present state.</summary>
    public int Against { get; private init; }

    /// <summary>After one more look; null: it could not be told, and the count goes on from where it was.</summary>
    public Hysteresis After(bool? bad)
    {
        if (bad is null) return this;
        if (bad == Firing) return this with { Against = 0 };
        return Against + 1 >= (Firing ? CalmAfter : FireAfter) ? this with { Firing = !Firing, Against = 0 } : this with { Against = Against + 1 };
    }
}
