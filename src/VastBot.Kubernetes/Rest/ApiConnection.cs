using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VastBot.Kubernetes;

/// <summary>Sends calls: credential, deadline, retries, and every failure as a <see cref="KubernetesException"/>.</summary>
internal sealed class ApiConnection(ClusterAccess access, KubernetesOptions options, TimeProvider time) : IDisposable
{
    private readonly ConnectionPool _pool = new(access, options);
    private readonly FailureText _failures = new(access, options);

    public ClusterAccess Access => access;

    /// <summary>Runs work, which may be several requests, under the call's deadline.</summary>
    public async Task<T> Within<T>(string purpose, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken, bool changes = false)
    {
        using var deadline = new CancellationTokenSource(options.CallDeadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw _failures.Timeout(purpose, changes);
        }
    }

    /// <summary>One object.</summary>
    public Task<T> Read<T>(ApiRequest request, JsonTypeInfo<T> type, Func<T, bool> isIt, CancellationToken cancellationToken) =>
        Within(request.Purpose, async ct => await Fetch(request, type, isIt, ct), cancellationToken, request.Changes);

    /// <summary>One object, without a deadline of its own.</summary>
    public async Task<T> Fetch<T>(ApiRequest request, JsonTypeInfo<T> type, Func<T, bool> isIt, CancellationToken cancellationToken)
    {
        using var response = await Send(request, cancellationToken);
        try
        {
            var body = new LimitedStream(await response.Content.ReadAsStreamAsync(cancellationToken), options.MaxAnswerBytes);
            await using (body)
            {
                return await JsonSerializer.DeserializeAsync(body, type, cancellationToken) is { } answer && isIt(answer)
                    ? answer
                    : throw _failures.Garbage(request, "it is JSON, but not the object that was asked for");
            }
        }
        catch (JsonException)
        {
            // The exception's own text may quote the answer.
            throw _failures.Garbage(request, $"it is not the expected JSON but {FailureText.Describe(response)}");
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw _failures.Garbage(request, e is AnswerTooLargeException ? e.Message : "it broke off in the middle");
        }
    }

    /// <summary>An answer to read as it comes. The caller's token alone ends it.</summary>
    public async Task<Stream> Open(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await Send(request, cancellationToken);
        try
        {
            return new AnswerStream(response, await response.Content.ReadAsStreamAsync(cancellationToken),
                e => _failures.From(request, e, "the connection broke while reading"));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Sends until there is a good answer, or a failure that coming back won't cure.</summary>
    public async Task<HttpResponseMessage> Send(ApiRequest request, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var renewed = false;
        while (true)
        {
            var credential = await access.Credentials.Current(cancellationToken);
            var response = await SendOnce(request, credential, cancellationToken);
            if (response.IsSuccessStatusCode) return response;
            using (response)
            {
                var failure = await _failures.From(request, response, credential.IsAnonymous, cancellationToken);
                if (!request.IsRead) throw failure;
                if (failure.Failure == KubernetesFailure.Unauthorized && !renewed)
                {
                    renewed = true;
                    if (await access.Credentials.Renew(credential, cancellationToken)) continue;
                }

                if (failure.RetryAfter is not { } wait || time.GetElapsedTime(began) + wait >= options.CallDeadline) throw failure;
                // A server that asks to come back at once would otherwise be asked without a pause.
                await Task.Delay(wait > MinimumPause ? wait : MinimumPause, time, cancellationToken);
            }
        }
    }

    public void Dispose()
    {
        _pool.Dispose();
        (access.Credentials as IDisposable)?.Dispose();
    }

    private static TimeSpan MinimumPause => TimeSpan.FromMilliseconds(100);

    private async Task<HttpResponseMessage> SendOnce(ApiRequest request, Credential credential, CancellationToken cancellationToken)
    {
        using var message = Message(request, credential);
        try
        {
            return await _pool.For(credential).SendAsync(message, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw _failures.NoConnection(request);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw _failures.From(request, e, "the connection broke");
        }
    }

    private HttpRequestMessage Message(ApiRequest request, Credential credential)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(access.Server, request.Path));
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", "vastbot/" + options.Version);
        if (credential.Token is { } token) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        // The handler takes the name to ask for and to check from the Host header; SslOptions.TargetHost it overwrites.
        if (access.TlsServerName is { } name) message.Headers.Host = name;
        if (access.ImpersonatedUser is { } user) message.Headers.TryAddWithoutValidation("Impersonate-User", user);
        foreach (var group in access.ImpersonatedGroups) message.Headers.TryAddWithoutValidation("Impersonate-Group", group);
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType ?? "application/json");
        }

        return message;
    }
}
