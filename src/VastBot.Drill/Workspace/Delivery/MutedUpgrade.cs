using Microsoft.AspNetCore.Http.Features;

namespace VastBot.Drill.Workspace.Delivery;

/// <summary>Gives a web socket a stream that can fall silent while the connection stays open, as behind a broken router.</summary>
internal sealed class MutedUpgrade(IHttpUpgradeFeature inner, Faults faults) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    public async Task<Stream> UpgradeAsync() => new MutedStream(await inner.UpgradeAsync(), faults);
}
