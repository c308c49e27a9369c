namespace VastBot.Verbs;

/// <summary>What a verb opened: ended in reverse order when the verb has ended, whatever way.</summary>
internal sealed class OpenedThings : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _things = new();

    public T Add<T>(T thing)
        where T : IAsyncDisposable
    {
        _things.Push(thing);
        return thing;
    }

    public async ValueTask DisposeAsync()
    {
        while (_things.TryPop(out var thing)) await thing.DisposeAsync();
    }
}
