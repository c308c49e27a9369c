namespace VastBot.Runbook.Tests.Features.Evidence;

/// <summary>Forty kinds of secrets, each in a text as programs print it. The mark must not survive; the texts are put together here so that no file holds anything like a real one.</summary>
internal static class Planted
{
    public const string Mark = "S3CRETS3CRETS3CRET";

    public static IReadOnlyList<string> Texts { get; } =
    [
        $"Authorization: Bearer {Mark}",
        $"authorization: Basic {Mark}==",
        $"Proxy-Authorization: Digest username=\"x\", response=\"{Mark}\"",
        $"AWS4-HMAC-SHA256 Credential=x, Signature={Mark}",
        "xoxb-" + $"1-{Mark}",
        "xapp-" + $"1-{Mark}",
        $"https://hooks.slack.com/services/T1/B1/{Mark}",
        "eyJ" + $"hbGciOiJI.eyJ{Mark}.{Mark}",
        "AKIA" + Mark,
        "AIza" + $"{Mark}{Mark}",
        "ghp_" + Mark,
        "github_pat_" + Mark,
        "glpat-" + Mark,
        "hf_" + Mark,
        "sk-proj-" + Mark,
        "sk_live_" + Mark,
        "npm_" + $"{Mark}{Mark}",
        "hvs." + Mark,
        "whsec_" + Mark,
        "pypi-" + Mark,
        "dckr_pat_" + Mark,
        "shpat_" + Mark,
        "glsa_" + Mark,
        "lin_api_" + Mark,
        "ya29." + Mark,
        $"tool AGE-SECRET-KEY-1{Mark}",
        $"bot 123456789:AA{Mark}{Mark} started",
        $"htpasswd admin:$apr1${Mark}",
        $"GET https://store.example/blob?sv=1&sig={Mark}",
        $"machine db.example login app password {Mark}",
        $"create user app identified by '{Mark}'",
        $"env name=DB_PASSWORD value={Mark}",
        $"postgres://app:{Mark}@db/app",
        $"curl -u app:{Mark} https://x",
        $"tool --api-key={Mark} run",
        $"redis-server --requirepass {Mark}",
        $"Server=db;User Id=app;Password={Mark};Port=1",
        $"AccountKey={Mark};EndpointSuffix=x",
        $"Set-Cookie: {Mark}; Path=/",
        $"{{\"client_secret\":\"{Mark}\"}}",
        $"-----BEGIN RSA PRIVATE KEY----- {Mark} -----END RSA PRIVATE KEY-----",
        $"GET /users?api_key={Mark}&x=1",
    ];

    /// <summary>A private key as a program prints it: over many lines.</summary>
    public static IReadOnlyList<string> KeyLines { get; } = ["-----BEGIN EC PRIVATE KEY-----", .. Enumerable.Repeat(Mark, 12), "-----END EC PRIVATE KEY-----"];
}
