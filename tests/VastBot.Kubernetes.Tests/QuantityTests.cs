using System.Globalization;

namespace VastBot.Kubernetes.Tests;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("500m", "0.5")]
    [InlineData("1.5Gi", "1610612736")]
    [InlineData("512Mi", "536870912")]
    [InlineData("128k", "128000")]
    [InlineData("1E", "1000000000000000000")]
    [InlineData("1e3", "1000")]
    [InlineData("12E-1", "1.2")]
    [InlineData("250u", "0.00025")]
    [InlineData("3n", "0.000000003")]
    [InlineData("-2Ki", "-2048")]
    [InlineData("+1.", "1")]
    [InlineData(".5", "0.5")]
    public void Reads_every_form_that_the_api_writes(string text, string amount) =>
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), Quantity.Parse(text).Amount);

    [Theory]
    [InlineData("")]
    [InlineData("Gi")]
    [InlineData("1K")]
    [InlineData("1ki")]
    [InlineData("1 Gi")]
    [InlineData("1e")]
    [InlineData("one")]
    [InlineData("99999999999999999999Ei")]
    [InlineData("1e40")]
    public void Refuses_what_is_none(string text)
    {
        Assert.False(Quantity.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Quantity.Parse(text));
    }

    [Fact]
    public void Compares_amounts_and_not_spellings() => Assert.Equal(Quantity.Parse("1536Mi"), Quantity.Parse("1.5Gi"));

    [Fact]
    public void Rounds_up_to_whole_units() => Assert.Equal(1, Quantity.Parse("1n").Ceiling);
}
