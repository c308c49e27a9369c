using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>A test's windows end with it: a page that is left open goes on drawing and asking for news.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClosesItsPagesAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Windows = new(StringComparer.Ordinal);

    public static void Remember(ITestMetadata test, IBrowserContext window)
    {
        ArgumentNullException.ThrowIfNull(test);
        Windows.GetOrAdd(test.UniqueID, _ => []).Add(window);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (!Windows.TryRemove(test.UniqueID, out var windows)) return;
        foreach (var window in windows) _ = window.CloseAsync();
    }
}
