using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VastBot.Runbook.Features.Alerts;

namespace VastBot.Runbook.Tests.Features.Alerts;

public sealed class A_signature_of_Vast_ai
{
    private const string Secret = "practice-webhook-secret";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_772_490_000);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"event_id":"e1","notif_type":"low_credit"}""");

    [Theory]
    [InlineData(0, true)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void Is_good_for_five_minutes_before_and_after(int seconds, bool good)
    {
        var stamp = Stamp(Now.AddSeconds(seconds));
        Assert.Equal(good, VastAiSignature.IsGood(Secret, stamp, Signed(stamp, Body), Body, Now));
    }

    [Fact]
    public void Holds_for_exactly_this_body_this_time_and_this_secret()
    {
        var stamp = Stamp(Now);
        var signature = Signed(stamp, Body);
        for (var i = 0; i < Body.Length; i++)
        {
            var spoilt = Body.ToArray();
            spoilt[i] ^= 1;
            Assert.False(VastAiSignature.IsGood(Secret, stamp, signature, spoilt, Now));
        }

        Assert.False(VastAiSignature.IsGood(Secret, Stamp(Now.AddSeconds(1)), signature, Body, Now));
        Assert.False(VastAiSignature.IsGood(Secret + "x", stamp, signature, Body, Now));
        Assert.True(VastAiSignature.IsGood(Secret, stamp, signature.ToUpperInvariant().Replace("SHA256", "sha256", StringComparison.Ordinal), Body, Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=zz")]
    [InlineData("sha1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("sha256=zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    public void Is_never_good_in_another_form(string signature) => Assert.False(VastAiSignature.IsGood(Secret, Stamp(Now), signature, Body, Now));

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData(" 1772490000")]
    [InlineData("1772490000.5")]
    [InlineData("-1772490000")]
    [InlineData("99999999999999999999")]
    public void Needs_whole_seconds(string stamp) => Assert.False(VastAiSignature.IsGood(Secret, stamp, Signed(stamp, Body), Body, Now));

    private static string Stamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Signed(string stamp, byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes(stamp + ".").Concat(body).ToArray()));
}
