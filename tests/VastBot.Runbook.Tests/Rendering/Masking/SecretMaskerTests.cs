using FsCheck;
using FsCheck.Fluent;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Rendering.Masking;

public class SecretMaskerTests
{
    // S3CRET marks what must not survive; the texts are put together here so that no file holds anything like a real token.
    public static TheoryData<string> Planted =>
    [
        "Authorization: Bearer S3CRETS3CRET",
        "authorization: basic S3CRETS3CRET",
        "Authorization: OAuth S3CRETS3CRET",
        "{\"Authorization\":\"Bearer S3CRETS3CRET\"}",
        "Proxy-Authorization: Basic S3CRETS3CRET==",
        "sent bearer S3CRETS3CRET to the server",
        "login basic S3CRETS3CRET= refused",
        "Authorization: Digest username=\"x\", response=\"S3CRETS3CRET\"",
        "AWS4-HMAC-SHA256 Credential=x/y, Signature=S3CRETS3CRET",
        "xoxb-" + "1-S3CRETS3CRET",
        "xoxp-" + "1-S3CRETS3CRET",
        "xoxe." + "xoxp-1-S3CRETS3CRET",
        "xapp-" + "1-A1-S3CRETS3CRET",
        "https://hooks.slack.com/services/T1/B1/S3CRETS3CRET",
        "https://hooks.slack.com/commands/T1/2/S3CRETS3CRET",
        "eyJ" + "hbGciOiJI.eyJS3CRETS3CRET.S3CRETS3CRET",
        "AKIA" + "S3CRETS3CRET0000",
        "AIza" + "S3CRETS3CRETS3CRETS3CRETS3CRETS3CRET00",
        "ghp_" + "S3CRETS3CRETS3CRET",
        "github_pat_" + "S3CRETS3CRETS3CRET",
        "glpat-" + "S3CRETS3CRET",
        "hf_" + "S3CRETS3CRETS3CRET",
        "sk-" + "S3CRETS3CRETS3CRET",
        "sk_live_" + "S3CRETS3CRETS3CRET",
        "api_key=S3CRETS3CRET",
        "apiKey: S3CRETS3CRET",
        "X-Api-Key: S3CRETS3CRET",
        "GET /users?api_key=S3CRETS3CRET&x=1",
        "{\"api_key\":\"S3CRET S3CRET\",\"id\":1}",
        "{\\\"api_key\\\":\\\"S3CRETS3CRET\\\"}",
        "token: S3CRETS3CRET",
        "key=S3CRETS3CRET",
        "password='S3CRET S3CRET'",
        "Server=db;User Id=app;Password=S3CRETS3CRET;Port=1",
        "Endpoint=x;SharedAccessKey=S3CRETS3CRET=",
        "AccountKey=S3CRETS3CRET==;EndpointSuffix=x",
        "postgres://app:S3CRETS3CRET@db/app",
        "amqp://app:S3CRET%40S3CRET@mq",
        "curl -u app:S3CRETS3CRET https://x",
        "tool --token S3CRETS3CRET run",
        "tool --api-key=S3CRETS3CRET run",
        "client_secret=S3CRETS3CRET",
        "signing_secret: \"S3CRETS3CRET\"",
        "routing_key: S3CRETS3CRET",
        "Set-Cookie: S3CRETS3CRET; Path=/",
        "Failed login with passwd: S3CRETS3CRET, try again",
        "-----BEGIN RSA PRIVATE KEY-----\nS3CRETS3CRET\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\\nS3CRETS3CRET\\n-----END PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----\nS3CRETS3CRET cut off",
    ];

    public static TheoryData<string> Harmless =>
    [
        "Vast.ai answers 503 and its page says nothing",
        "curl -sS -H \"Authorization: Bearer $VASTAI_API_KEY\" https://console.example/api",
        "curl -u \"$PROMETHEUS_USERNAME:$PROMETHEUS_PASSWORD\" https://x",
        "kubectl --token \"$KUBE_TOKEN\" get pods",
        "image registry/app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "kubectl --token \"$(cat /var/run/token)\" get pods",
        "curl -H \"Authorization: Bearer $(cat /var/run/token)\" https://x",
        "token: null",
        "the key expired at 12:30:00",
        "2026-11-22T06:30:00.123Z error calling users/current: status=401",
    ];

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_planted_secret_does_not_survive(string text)
    {
        var masker = new SecretMasker();

        var masked = masker.Mask(text);

        Assert.DoesNotContain("S3CRET", masked);
        Assert.Contains(SecretMasker.Mark, masked);
        Assert.True(masker.Masked > 0);
        Assert.Equal(masked, masker.Mask(masked));
    }

    [Fact]
    public void A_key_of_hexadecimal_digits_does_not_survive() =>
        Assert.Equal("used ***, refused", new SecretMasker().Mask($"used {new string('0', 32)}{new string('a', 32)}, refused"));

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_is_no_secret_stays(string text)
    {
        var masker = new SecretMasker();

        Assert.Equal(text, masker.Mask(text));
        Assert.Equal(0, masker.Masked);
    }

    [Fact]
    public void A_registered_value_never_survives() =>
        Prop.ForAll<NonEmptyString, string, string>((secret, before, after) =>
        {
            var masker = new SecretMasker();
            var known = masker.Register(secret.Get);
            return !known || !masker.Mask($"{before}{secret.Get}{after} {secret.Get.Trim()}").Contains(secret.Get.Trim(), StringComparison.Ordinal);
        }).Holds();

    [Theory]
    [InlineData("***x", "***xx")]
    [InlineData("masked", "maskmaskeded")]
    [InlineData("a=b token=zzzz c", "a=b token=zzzz c")]
    public void A_registered_value_does_not_come_back_by_masking(string secret, string text)
    {
        var masker = new SecretMasker();
        masker.Register(secret);

        Assert.DoesNotContain(secret, masker.Mask(text));
    }

    [Fact]
    public void A_registered_value_is_known_in_base64_in_json_and_in_an_address()
    {
        var masker = new SecretMasker();
        masker.Register("pa\"ss/wo+rd");

        Assert.Equal("*** *** ***=", masker.Mask("pa%22ss%2Fwo%2Brd pa\"ss/wo+rd cGEic3Mvd28rcmQ="));
        Assert.DoesNotContain("ss/wo", masker.Mask("{\"x\":\"pa\\u0022ss/wo\\u002Brd\"}"));
    }

    [Fact]
    public void What_is_too_short_to_be_told_from_text_is_not_registered() => Assert.False(new SecretMasker().Register(" ab "));

    [Fact]
    public void A_rule_that_fails_withholds_the_text() =>
        Assert.DoesNotContain("hidden", new SecretMasker([new BrokenRule()]).Mask("hidden"));

    [Fact]
    public void A_long_text_made_to_be_slow_is_masked_as_well() =>
        Assert.EndsWith("***", new SecretMasker().Mask(string.Concat(Enumerable.Repeat("passwordtokensecret:\\\\\\\\\"", 4000)) + " password=hunter22"));

    private sealed class BrokenRule : IMaskingRule
    {
        public string Name => "broken";

        public string Apply(string text, out int masked) => throw new TimeoutException();
    }
}
