using System.Text.RegularExpressions;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>The kinds of secret that are known without being told.</summary>
internal static class MaskingRules
{
    // A value in quotes (also escaped ones, as in JSON inside JSON) or up to the next separator.
    private const string Value = """(\\*["'])?(?<secret>[^\s"'\\,;&}\])]+)""";

    private const string Quoted = """\\*"(?<secret>[^"\\]+)\\*"|\\*'(?<secret>[^'\\]+)\\*'""";

    private const string Separator = """\\*["']?\s*(=>|:=|=|:)\s*""";

    private const string StrongNames = "pass(word|wd|phrase|code)?|pwd|api[ _-]?key|access[_-]?key(_?id)?|secret[_-]?key|account[_-]?key|shared[_-]?access[_-]?(key|signature)"
        + "|private[_-]?key|signing[_-]?(secret|key)|client[_-]?secret|routing[_-]?key|refresh[_-]?token|access[_-]?token|id[_-]?token|auth[_-]?token|bearer[_-]?token"
        + "|credentials?|secret|token|x-amz-signature|signature|cookie|set-cookie|session[_-]?id|sid";

    /// <summary>Each of the names above holds one of these.</summary>
    private static readonly string[] Names = ["pass", "pwd", "key", "signature", "secret", "token", "credential", "cookie", "session", "sid"];

    public static IReadOnlyList<IMaskingRule> BuiltIn { get; } =
    [
        new PatternRule("private key", ["PRIVATE KEY"], @"-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----.*?(-----END [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----|\z)", RegexOptions.Singleline),
        new PatternRule("Slack token", ["xox", "xapp-"], @"\b(xox[a-z](\.xox[a-z])?-|xapp-)[A-Za-z0-9-]{4,}", RegexOptions.IgnoreCase),
        new PatternRule("Slack address", ["hooks.slack"], @"hooks\.slack\.com/(?<secret>[A-Za-z0-9/_-]{8,})", RegexOptions.IgnoreCase),
        new PatternRule("JSON web token", ["eyJ"], @"\beyJ[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{4,}(\.[A-Za-z0-9_-]*)*"),
        new PatternRule("cloud access key", ["AKIA", "ASIA", "ABIA", "ACCA", "AIDA", "AROA", "AIza"], @"\b(AKIA|ASIA|ABIA|ACCA|AIDA|AROA)[A-Z0-9]{12,}|\bAIza[0-9A-Za-z_-]{30,}"),
        new PatternRule(
            "platform token",
            ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "npm_", "hf_", "sk_", "sk-", "rk_", "rk-", "SG.", "dop_v1_", "hvs."],
            @"\b(gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}|glpat-[A-Za-z0-9_-]{12,}|npm_[A-Za-z0-9]{20,}|hf_[A-Za-z0-9]{16,}"
            + @"|[sr]k[_-](live|test|proj|ant)?[_-]?[A-Za-z0-9_-]{16,}|SG\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}|dop_v1_[a-f0-9]{20,}|hvs\.[A-Za-z0-9_-]{16,})"),
        new PatternRule(
            "service token",
            ["whsec_", "pypi-", "dckr_pat_", "shpat_", "shpss_", "shpca_", "sq0", "glsa_", "glc_", "dapi", "lin_api_", "NRAK-", "xkeysib-", "ya29.", "atlasv1.", "rubygems_", "ntn_", "AGE-SECRET"],
            @"\b(whsec_[A-Za-z0-9+/=]{12,}|pypi-[A-Za-z0-9_-]{16,}|dckr_pat_[A-Za-z0-9_-]{12,}|shp(at|ss|ca)_[A-Za-z0-9]{12,}|sq0[a-z]{3}-[A-Za-z0-9_-]{12,}|gl(sa|c)_[A-Za-z0-9_=+/-]{12,}"
            + @"|dapi[a-f0-9]{24,}|lin_api_[A-Za-z0-9]{12,}|NRAK-[A-Z0-9]{12,}|xkeysib-[A-Za-z0-9-]{12,}|ya29\.[A-Za-z0-9_-]{12,}|[A-Za-z0-9]{8,}\.atlasv1\.[A-Za-z0-9_-]{12,}"
            + @"|rubygems_[a-f0-9]{12,}|ntn_[A-Za-z0-9]{12,}|AGE-SECRET-KEY-1[A-Z0-9]{12,})"),
        new PatternRule("token of a bot", [":AA"], @"\b[0-9]{8,12}:AA[A-Za-z0-9_-]{20,}"),
        new PatternRule("stored password", ["$apr1$", "$1$", "$2", "$5$", "$6$", "$y$", "$argon2"], @"\$(apr1|1|2[abxy]|5|6|y|argon2id?)\$[A-Za-z0-9./$=,+-]{8,}"),
        new PatternRule("signed address", ["sig="], @"[?&;]sig=(?<secret>[^\s&""']{8,})", RegexOptions.IgnoreCase),
        new PatternRule("login of a machine", ["machine"], @"\bmachine\s+\S+\s+login\s+\S+\s+password\s+(?<secret>\S+)", RegexOptions.IgnoreCase),
        new PatternRule("password in SQL", ["identified"], """\bidentified\s+by\s+(password\s+)?["'](?<secret>[^"']+)["']""", RegexOptions.IgnoreCase),
        new PatternRule(
            "named value",
            Names,
            $"""\bname{Separator}(\\*["'])?[^\s"'\\,;]*({StrongNames})[^\s"'\\,;]*(\\*["'])?[\s,;]*(\\*["'])?value{Separator}(\\*["'])?(?<secret>[^\s"'\\,;{"}"}\])]+)""",
            RegexOptions.IgnoreCase),
        new PatternRule("long digest-like login", ["AWS4-HMAC", "Digest", "Negotiate", "NTLM"], @"\b(AWS4-HMAC-SHA256|Digest|Negotiate|NTLM)\s+(?<secret>\S[^\r\n]*)"),
        new PatternRule(
            "authorization header",
            ["authorization"],
            $"""authorization{Separator}(\\*["'])?((bearer|basic|oauth|token|geniekey|apikey|key|bot)\s+)?(?<secret>[^\s"'\\,;]+)""",
            RegexOptions.IgnoreCase),
        new PatternRule("bearer token", ["bearer", "oauth", "geniekey"], """\b(bearer|oauth|geniekey)\s+(?<secret>[A-Za-z0-9._~+/=-]{8,})""", RegexOptions.IgnoreCase),
        new PatternRule("basic login", ["basic"], @"\bbasic\s+(?<secret>[A-Za-z0-9+/]{8,}={1,2})", RegexOptions.IgnoreCase),
        new PatternRule("login inside an address", ["://"], @"://[^\s:/@?#""']*:(?<secret>[^\s/?#""']+)@", also: '@'),
        new PatternRule("login of a command", ["-u ", "-u=", "--user"], """(\s-u|--user)[ =]["']?[^\s:"'$]+:(?<secret>[^\s"']+)""", RegexOptions.IgnoreCase),
        new PatternRule("option of a command", ["token", "pass", "key", "secret"], """--?[a-z-]*(token|password|api-?key|secret|passphrase|requirepass)[ =](?<secret>[^\s]+)""", RegexOptions.IgnoreCase),
        new PatternRule("named secret in quotes", Names, $"({StrongNames}){Separator}({Quoted})", RegexOptions.IgnoreCase),
        new PatternRule("named secret", Names, $"({StrongNames}){Separator}{Value}", RegexOptions.IgnoreCase),
        new PatternRule("key", ["key"], $"""\bkey{Separator}(\\*["'])?(?<secret>[^\s"'\\,;&{"}"}\])]{"{6,}"})""", RegexOptions.IgnoreCase),
        new HexKeyRule(),
    ];
}
