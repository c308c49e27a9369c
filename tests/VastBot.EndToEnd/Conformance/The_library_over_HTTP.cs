namespace VastBot.EndToEnd.Conformance;

public sealed class The_library_over_HTTP(The_library_over_HTTP.Scripted app) : What_an_app_does(app), IClassFixture<The_library_over_HTTP.Scripted>
{
    public sealed class Scripted() : LibraryApp(overHttp: true);
}
