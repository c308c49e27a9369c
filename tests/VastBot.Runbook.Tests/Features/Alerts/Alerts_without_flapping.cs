using VastBot.Runbook.Features.Alerts;

namespace VastBot.Runbook.Tests.Features.Alerts;

public sealed class Alerts_without_flapping
{
    [Theory]
    [InlineData("b", "-")]
    [InlineData("bb", "-F")]
    [InlineData("bgb", "---")]
    [InlineData("bgbgbgbb", "-------F")]
    [InlineData("bbggbgg", "-FFFFFF")]
    [InlineData("bbggg", "-FFF-")]
    [InlineData("b?b", "--F")]
    [InlineData("bb?g?g?g", "-FFFFFF-")]
    [InlineData("????", "----")]
    public void It_takes_two_bad_looks_to_begin_and_three_good_ones_to_end(string looks, string firing)
    {
        var state = new Hysteresis(FireAfter: 2, CalmAfter: 3);
        var told = "";
        foreach (var look in looks)
        {
            state = state.After(look switch { 'b' => true, 'g' => false, _ => null });
            told += state.Firing ? 'F' : '-';
        }

        Assert.Equal(firing, told);
    }
}
