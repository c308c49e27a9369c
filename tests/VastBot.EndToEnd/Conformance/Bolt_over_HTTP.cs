using VastBot.Testing;

namespace VastBot.EndToEnd.Conformance;

[NeedsProgram("node")]
public sealed class Bolt_over_HTTP(Bolt_over_HTTP.Scripted app) : What_an_app_does(app), IClassFixture<Bolt_over_HTTP.Scripted>
{
    public sealed class Scripted() : BoltApp(overHttp: true);
}
