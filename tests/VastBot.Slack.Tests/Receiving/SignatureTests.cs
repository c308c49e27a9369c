using System.Text;

namespace VastBot.Slack.Tests;

public sealed class SignatureTests
{
    private const string Body2 = "token=legacy&team_id=T0VAST001&team_domain=vastco&channel_id=C0OPS0001&channel_name=ops-vast&user_id=U0ONCALL1&user_name=rana"
        + "&command=%2Fvast&text=triage+P1&api_app_id=A0VASTBOT&is_enterprise_install=false"
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0VAST001%2F1%2Fabc&trigger_id=1.2.deadbeef";

    private const string Signature2 = "v0=5253a55c5d8bf3a179cba27d674bcc1ecf9d2fcbd6a725697b9f2071fb520388";

    public static TheoryData<string, string, string, string> Vectors => new()
    {
        {
            "8f742231b10e8888abcd99yyyzzz85a5", "1531420618",
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
            + "&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
            + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
        },
        { TestBot.Secret, "1764000000", Body2, Signature2 },
        { TestBot.Secret, "1764000001", Body2, "v0=ac0ee424c21a4decd6d7f57330c0d5588bfefa165b98f31c7f326a5a9f3b7593" },
        {
            TestBot.Secret, "1764000000", """{"type":"url_verification","token":"legacy","challenge":"vb-challenge-42"}""",
            "v0=8a0323f39df04a534c992f5b61f699e1a8fd15b031aa078b8b134c1d6b2048d5"
        },
        { TestBot.Secret, "1764000000", "text=d%C3%A9grad%C3%A9+%E2%9C%85", "v0=5c189560fe85acce92a7cd772b39aaaa7193893e4aa165d918336c8b72df7765" },
        { TestBot.Secret, "1764000000", "", "v0=6a278371fe8ede6888b3bc7660ee8af5978074055cc9b31626f75b4bce888250" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Known_signatures_fit(string secret, string timestamp, string body, string signature) =>
        Assert.True(Check(secret, timestamp, body, signature));

    [Theory]
    [InlineData("", "1764000000", Body2, Signature2)]
    [InlineData("another-secret", "1764000000", Body2, Signature2)]
    [InlineData(TestBot.Secret, "1764000001", Body2, Signature2)]
    [InlineData(TestBot.Secret, "1764000000", Body2 + "&", Signature2)]
    [InlineData(TestBot.Secret, "1764000000", Body2, "v1=5253a55c5d8bf3a179cba27d674bcc1ecf9d2fcbd6a725697b9f2071fb520388")]
    [InlineData(TestBot.Secret, "1764000000", Body2, "v0=5253A55C5D8BF3A179CBA27D674BCC1ECF9D2FCBD6A725697B9F2071FB520388")]
    [InlineData(TestBot.Secret, "1764000000", Body2, "v0=2b7b7cb55a7e1ceb340b43ad9d274f3239d94718e1c08d1ed0b3109626b49f8a")]
    [InlineData(TestBot.Secret, "1764000000", Body2, "v0=")]
    [InlineData(TestBot.Secret, "1764000000", Body2, "")]
    public void Anything_else_does_not(string secret, string timestamp, string body, string signature) =>
        Assert.False(Check(secret, timestamp, body, signature));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1764000000.5")]
    [InlineData(" 1764000000")]
    [InlineData("9999999999999")]
    public void A_timestamp_that_is_no_number_of_seconds_is_none(string timestamp) => Assert.Null(Signature.SentAt(timestamp));

    private static bool Check(string secret, string timestamp, string body, string signature)
    {
        var prefix = Signature.PrefixLength(timestamp);
        byte[] room = [.. new byte[prefix], .. Encoding.UTF8.GetBytes(body)];
        return Signature.Check(Encoding.UTF8.GetBytes(secret), timestamp, signature, room);
    }
}
