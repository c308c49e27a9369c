using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace VastBot.Slack.Tests;

/// <summary>One connection as Slack sees it.</summary>
internal sealed class SocketPeer(HttpContext context, WebSocket socket)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public Task Send(string text, WebSocketMessageType type = WebSocketMessageType.Text, bool isEnd = true) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), type, isEnd, CancellationToken.None);

    public Task Command(string envelope, string text, string trigger = "") => Send(
        $$"""
        {"envelope_id":"{{envelope}}","type":"slash_commands","accepts_response_payload":true,"payload":{"command":"/vast","text":"{{text}}",
        "user_id":"U0ONCALL1","channel_id":"C0OPS0001","team_id":"T0VAST001","api_app_id":"A0VASTBOT","trigger_id":"{{(trigger.Length > 0 ? trigger : envelope)}}",
        "response_url":"https://hooks.slack.com/commands/T0VAST001/1/a"} }
        """);

    /// <summary>The next text frame; null when the bot said good-bye.</summary>
    public async Task<string?> Heard()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None).AsTask().WaitAsync(KindSlack.Patience);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            length += part.Count;
            if (part.EndOfMessage) return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    public void Cut()
    {
        context.Abort();
        _done.TrySetResult();
    }

    public async Task Close()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        _done.TrySetResult();
    }
}
