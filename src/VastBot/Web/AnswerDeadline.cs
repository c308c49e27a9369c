using Microsoft.AspNetCore.Http.Features;

namespace VastBot.Web;

/// <summary>
/// Ends a request that takes too long: its token is cancelled after <see cref="HttpLimits.Answer"/>, or when the client is gone. The clock starts when the page
/// first asks for the token, since a page that never waits needs none.
/// </summary>
internal sealed class AnswerDeadline(IHttpRequestLifetimeFeature request, TimeProvider wire) : IHttpRequestLifetimeFeature, IDisposable
{
    private CancellationTokenSource? _late;
    private CancellationTokenSource? _either;
    private CancellationToken? _replaced;

    public CancellationToken RequestAborted
    {
        get => _replaced ?? Either();
        set => _replaced = value;
    }

    /// <summary>True when time ran out while the client was still there.</summary>
    public bool IsOver => _late is { IsCancellationRequested: true } && !request.RequestAborted.IsCancellationRequested;

    public void Abort() => request.Abort();

    public void Dispose()
    {
        _either?.Dispose();
        _late?.Dispose();
    }

    private CancellationToken Either()
    {
        _late ??= new CancellationTokenSource(HttpLimits.Answer, wire);
        return (_either ??= CancellationTokenSource.CreateLinkedTokenSource(request.RequestAborted, _late.Token)).Token;
    }
}
