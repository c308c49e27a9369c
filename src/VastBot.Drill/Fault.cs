namespace VastBot.Drill;

/// <summary>A way in which a system of the practice world fails, whatever the scenario says.</summary>
public enum Fault
{
    /// <summary>It works.</summary>
    None,

    /// <summary>It accepts the request and never answers.</summary>
    Slow,

    /// <summary>It closes the connection without an answer.</summary>
    Cut,

    /// <summary>It sends the head and half of the body, then closes the connection.</summary>
    Truncated,

    /// <summary>200 with a body that is not what was asked for.</summary>
    Garbage,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>403 in the system's own words (JSON where it speaks JSON).</summary>
    Forbidden,

    /// <summary>403 with HTML, as an edge or a firewall sends it.</summary>
    ForbiddenByEdge,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>429 with plain text.</summary>
    TooManyRequests,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>502 with HTML, as a proxy sends it.</summary>
    BadGateway,

    /// <summary>503.</summary>
    Unavailable,
}
