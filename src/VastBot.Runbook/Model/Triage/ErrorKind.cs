namespace VastBot.Runbook.Model.Triage;

/// <summary>The kinds of Vast.ai error that the runbook tells apart.</summary>
public enum ErrorKind
{
    /// <summary>No error seen.</summary>
    None,

    /// <summary>401, 403.</summary>
    Authentication,

    /// <summary>429.</summary>
    RateLimited,

    /// <summary>5xx.</summary>
    UpstreamError,

    /// <summary>Refused, timed out, TLS, blocked on the way.</summary>
    Network,
}
