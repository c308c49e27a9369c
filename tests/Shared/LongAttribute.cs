using Xunit.v3;

namespace VastBot.Testing;

/// <summary>A test that counts in hundreds or half hours. It runs where <c>LONG_TESTS</c> is set (<c>tests/run.sh --long</c>); elsewhere it is left out, not skipped.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class LongAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Category", "Long")];
}
