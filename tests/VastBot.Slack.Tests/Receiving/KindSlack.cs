using System.Threading.Channels;
using NSubstitute;

namespace VastBot.Slack.Tests;

/// <summary>A Web API that says yes and writes down what it was asked, in order.</summary>
internal sealed class KindSlack
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<object> _calls = Channel.CreateUnbounded<object>();
    private int _ts;

    public KindSlack()
    {
        Api.Auth.Test(default).ReturnsForAnyArgs(new AuthTest { TeamId = "T0VAST001", UserId = "U0VASTBOT", User = "vastbot", BotId = "B0VASTBOT", Team = "vastco" });
        Api.Users.Info("", default).ReturnsForAnyArgs(call => Person((string)call[0]));
        Api.Chat.PostMessage(null!, default).ReturnsForAnyArgs(call => Note(call[0], new PostedMessage { Ts = $"1764000000.00000{++_ts}" }));
        Api.Chat.Update(null!, default).ReturnsForAnyArgs(call => Note(call[0], new PostedMessage { Ts = ((UpdateMessage?)call[0])?.Ts ?? "" }));
        Api.Chat.PostEphemeral(null!, default).ReturnsForAnyArgs(call => Note(call[0], "1764000000.000099"));
        Api.Responses.Post(null!, default, null!, default).ReturnsForAnyArgs(call => Note(call[2], Task.CompletedTask));
        Api.Responses.Left(null!, default).ReturnsForAnyArgs(5);
        Api.Views.Open("", null!, default).ReturnsForAnyArgs(call => Note(("open", (ModalView)call[1]), new ViewInfo { Id = "V1", Hash = "h1" }));
        Api.Views.Push("", null!, default).ReturnsForAnyArgs(call => Note(("push", (ModalView)call[1]), new ViewInfo { Id = "V2", Hash = "h1" }));
        Api.Views.Update("", null!, null, default)
            .ReturnsForAnyArgs(call => Note(($"update {call[0]} {call[2]}", (ModalView)call[1]), new ViewInfo { Id = (string)call[0], Hash = "h2" }));
        Api.Views.UpdateByExternalId("", null!, null, default)
            .ReturnsForAnyArgs(call => Note(($"update by name {call[0]}", (ModalView)call[1]), new ViewInfo { Id = "V3", Hash = "h2" }));
        Api.Views.Publish("", null!, null, default).ReturnsForAnyArgs(call => Note(call[1], new ViewInfo { Id = "VH", Hash = "h1" }));
    }

    public ISlackApi Api { get; } = Substitute.For<ISlackApi>();

    public Dictionary<string, User> People { get; } = new()
    {
        ["U0GUEST01"] = new User { Id = "U0GUEST01", TeamId = "T0VAST001", IsRestricted = true },
        ["U0ROBOT01"] = new User { Id = "U0ROBOT01", TeamId = "T0VAST001", IsBot = true },
        ["U0ALIEN01"] = new User { Id = "U0ALIEN01", TeamId = "T0OTHER01" },
    };

    public int Waiting => _calls.Reader.Count;

    public static SlackException Refusal(string code, SlackErrorClass kind = SlackErrorClass.State) =>
        new(new SlackError { Method = "a.method", Code = code, Class = kind });

    /// <summary>Telling a substitute what to answer counts as a call to it.</summary>
    public void Forget()
    {
        while (_calls.Reader.TryRead(out _))
        {
        }
    }

    public async Task<T> Next<T>() => Assert.IsType<T>(await _calls.Reader.ReadAsync().AsTask().WaitAsync(Patience));

    private Task<User> Person(string id) => Task.FromResult(People.GetValueOrDefault(id) ?? new User { Id = id, TeamId = "T0VAST001" });

    private T Note<T>(object call, T answer)
    {
        _calls.Writer.TryWrite(call);
        return answer;
    }
}
