using Xunit.v3;

namespace VastBot.Testing;

/// <summary>
/// A test (or class of tests) that drives a program which this machine may not have. Without it the test is skipped with the reason; where
/// <c>REQUIRE_SERVERS</c> is set it fails instead, so that a build server cannot pass by skipping.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class NeedsProgramAttribute(string name) : BeforeAfterTestAttribute
{
    private const string PostgreSql = "/usr/lib/postgresql";

    private static bool MayNotSkip => Environment.GetEnvironmentVariable("REQUIRE_SERVERS") is { Length: > 0 };

    public string Name { get; } = name;

    /// <remarks>Debian keeps a database server's programs in a folder per version, outside the path.</remarks>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.Exists(PostgreSql) ? Directory.GetDirectories(PostgreSql).Select(version => Path.Combine(version, "bin")) : [])
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);

    public override void Before(System.Reflection.MethodInfo methodUnderTest, IXunitTest test) => Require(Name);

    /// <summary>Where the program is; skips or fails the test that runs where it is nowhere.</summary>
    public static string Require(string program)
    {
        if (Find(program) is { } path) return path;
        Missing($"'{program}' is not installed here; tests/run.sh installs it where it may.");
        return "";
    }

    /// <summary>Skips the test for this reason, or fails it where nothing may be skipped.</summary>
    public static void Missing(string reason)
    {
        if (MayNotSkip) Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
