using VastBot.Testing;

namespace VastBot.EndToEnd.Conformance;

[NeedsProgram("node")]
public sealed class Bolt_over_sockets(Bolt_over_sockets.Scripted app) : What_an_app_does_over_sockets(app), IClassFixture<Bolt_over_sockets.Scripted>
{
    public sealed class Scripted() : BoltApp(overHttp: false);
}
