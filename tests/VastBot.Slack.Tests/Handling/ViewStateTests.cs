using System.Text.Json;

namespace VastBot.Slack.Tests;

public sealed class ViewStateTests
{
    private readonly ViewState _state = new(JsonDocument.Parse("""
        {"b":{"text":{"type":"plain_text_input","value":"words"},"untouched":{"value":null},
        "option":{"selected_option":{"value":"p1"}},"none":{"selected_option":null},"options":{"selected_options":[{"value":"a"},{"value":"b"},7]},
        "user":{"selected_user":"U1"},"users":{"selected_users":["U1","U2"]},"conversation":{"selected_conversation":"C1"},
        "conversations":{"selected_conversations":["C1"]},"channel":{"selected_channel":"C2"},"channels":{"selected_channels":["C2","C3"]},
        "date":{"selected_date":"2026-11-22"},"time":{"selected_time":"03:15"},"moment":{"selected_date_time":1764000000},
        "rich":{"rich_text_value":{"type":"rich_text"}},"files":{"files":[{"id":"F1"},{}]},"odd":7},"odd":7}
        """).RootElement);

    [Fact]
    public void Every_kind_of_field_is_read()
    {
        Assert.Equal("words", _state.Text("b", "text"));
        Assert.Equal("p1", _state.Option("b", "option"));
        Assert.Equal(["a", "b"], _state.Options("b", "options"));
        Assert.Equal("U1", _state.User("b", "user"));
        Assert.Equal(["U1", "U2"], _state.Users("b", "users"));
        Assert.Equal("C1", _state.Conversation("b", "conversation"));
        Assert.Equal(["C1"], _state.Conversations("b", "conversations"));
        Assert.Equal("C2", _state.Channel("b", "channel"));
        Assert.Equal(["C2", "C3"], _state.Channels("b", "channels"));
        Assert.Equal(new DateOnly(2026, 11, 22), _state.Date("b", "date"));
        Assert.Equal(new TimeOnly(3, 15), _state.Time("b", "time"));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_764_000_000), _state.Moment("b", "moment"));
        Assert.Equal("rich_text", _state.RichText("b", "rich")!.Value.GetProperty("type").GetString());
        Assert.Equal(["F1"], _state.Files("b", "files"));
    }

    [Theory]
    [InlineData("b", "untouched")]
    [InlineData("b", "none")]
    [InlineData("b", "odd")]
    [InlineData("b", "missing")]
    [InlineData("odd", "x")]
    [InlineData("missing", "x")]
    public void What_is_missing_or_strange_reads_as_nothing(string block, string action)
    {
        Assert.Null(_state.Text(block, action));
        Assert.Null(_state.Option(block, action));
        Assert.Empty(_state.Options(block, action));
        Assert.Empty(_state.Users(block, action));
        Assert.Null(_state.Date(block, action));
        Assert.Null(_state.Moment(block, action));
        Assert.Null(ViewState.Empty.Text(block, action));
    }
}
