using VastBot.Runbook.Rendering;

namespace VastBot.Runbook.Tests.Rendering;

public sealed class SparklineTests
{
    [Fact]
    public void Scales_from_zero_to_the_highest() => Assert.Equal("▁▁▄█", Sparkline.Of([0, 0.001, 0.5, 1]));

    [Fact]
    public void Leaves_a_gap_blank() => Assert.Equal("█ ▁", Sparkline.Of([2, null, 0]));

    [Fact]
    public void Shows_the_highest_of_each_stretch_of_a_long_series()
    {
        var hour = new double?[61];
        Array.Fill(hour, 0);
        hour[60] = 3;
        Assert.Equal(new string('▁', 29) + "█", Sparkline.Of(hour));
    }

    [Fact]
    public void Is_flat_when_nothing_happened() => Assert.Equal("▁▁▁", Sparkline.Of([0, 0, 0]));

    [Fact]
    public void Is_nothing_where_nothing_is_known() => Assert.Equal("", Sparkline.Of([null, null]));

    [Fact]
    public void Survives_values_that_are_no_numbers() => Assert.Equal(" █", Sparkline.Of([double.NaN, 1]));
}
