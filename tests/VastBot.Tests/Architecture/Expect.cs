namespace VastBot.Tests.Architecture;

/// <summary>Asserts that show every offender in full.</summary>
internal static class Expect
{
    public static void None<T>(IEnumerable<T> offenders)
    {
        var all = offenders.Select(offender => $"{offender}").ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
