using VastBot.Benchmarks.Measuring;

namespace VastBot.Benchmarks.Outside;

/// <summary>The stub's process, as a benchmark holds it.</summary>
internal sealed class Stub : IAsyncDisposable
{
    private readonly Child _child;

    private Stub(Child child, Uri address) => (_child, Address) = (child, address);

    public Uri Address { get; }

    public static async Task<Stub> Start()
    {
        var child = Child.Self("stub");
        return new Stub(child, new Uri(await child.Line()));
    }

    public Task Fill(LogSize log) => _child.Ask($"{log.Megabytes} {log.Every} {log.Pods} {(log.Secrets ? 1 : 0)}");

    public ValueTask DisposeAsync() => _child.DisposeAsync();
}
