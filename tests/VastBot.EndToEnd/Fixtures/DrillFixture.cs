using VastBot.Testing;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>One drill for all tests of a class.</summary>
public sealed class DrillFixture : IAsyncLifetime
{
    private readonly VastBotProcess _vastbot = new();
    private RunningDrill? _drill;

    public Uri Page => _drill!.Page;

    public async ValueTask InitializeAsync() => _drill = await RunningDrill.Start(_vastbot);

    public async ValueTask DisposeAsync()
    {
        if (_drill is not null) await _drill.DisposeAsync();
        _vastbot.Dispose();
    }
}
