using System.Text;
using static VastBot.Slack.Tests.ApiWorld;

namespace VastBot.Slack.Tests;

public sealed class UploadTests
{
    [Fact]
    public async Task Files_go_up_in_three_steps_and_are_shared_together()
    {
        await using var world = await ApiWorld.Start();
        world.Stub
            .On("files.getUploadURLExternal", Ticket(world, "one"))
            .On("files.getUploadURLExternal", Ticket(world, "two"))
            .On("one", "OK - 3").On("two", "OK - 3")
            .On("files.completeUploadExternal", """{"ok":true,"files":[{"id":"Fone","title":"a.txt"},{"id":"Ftwo","title":"Logs"}]}""");
        var files = await world.Slack.Files.Upload(
            new FileUpload { Files = [File("a.txt", "aaa"), File("b.txt", "bbb") with { Title = "Logs", AltText = "alt", SnippetType = "text" }], ChannelId = "C1", ThreadTs = "1.2", InitialComment = "see" }, Ct);
        Assert.Equal(["Fone", "Ftwo"], files.Select(f => f.Id));
        Assert.Equal(
            [
                "files.getUploadURLExternal filename=a.txt&length=3",
                "files.getUploadURLExternal alt_txt=alt&filename=b.txt&length=3&snippet_type=text",
                """files.completeUploadExternal channel_id=C1&files=[{"id":"Fone","title":"a.txt"},{"id":"Ftwo","title":"Logs"}]&initial_comment=see&thread_ts=1.2""",
            ],
            world.Stub.Calls.Where(c => c.Method.StartsWith("files", StringComparison.Ordinal)).Select(c => $"{c.Method} {c.Form}"));
        Assert.Equal(["aaa", "bbb"], world.Stub.Calls.Where(c => c.Method is "one" or "two").Select(c => c.Text));
        Assert.All(world.Stub.Calls.Where(c => c.Method is "one" or "two"), c => Assert.Equal("", c.Authorization));
    }

    [Theory]
    [InlineData("https://files.slack.com.evil.example/upload")]
    [InlineData("http://files.slack.com/upload")]
    [InlineData("http://127.0.0.1:1/upload")]
    [InlineData("not an address")]
    public async Task Bytes_go_to_slack_alone(string address)
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{address}}","file_id":"F1"}""");
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Files.Upload(new FileUpload { Files = [File("a", "a")] }, Ct));
        Assert.Equal("foreign_host", error.Code);
        Assert.Single(world.Stub.Calls);
    }

    [Fact]
    public async Task A_refused_upload_is_not_completed()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("files.getUploadURLExternal", Ticket(world, "one")).On("one", "too large", 413);
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Files.Upload(new FileUpload { Files = [File("a", "a")] }, Ct));
        Assert.Equal(("http_413", "too large"), (error.Code, error.Error.Body));
        Assert.Equal(2, world.Stub.Calls.Count);
    }

    private static string Ticket(ApiWorld world, string name) =>
        $$"""{"ok":true,"upload_url":"{{new Uri(world.Stub.Root, $"upload/v1/{name}")}}","file_id":"F{{name}}"}""";

    private static FileContent File(string name, string text) =>
        new() { FileName = name, Open = () => new MemoryStream(Encoding.UTF8.GetBytes(text)), Length = text.Length };
}
