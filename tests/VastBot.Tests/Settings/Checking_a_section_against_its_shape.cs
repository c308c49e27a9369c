using System.ComponentModel.DataAnnotations;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Tests.Settings;

public sealed class Checking_a_section_against_its_shape
{
    [Theory]
    [InlineData("Wait", "00:00:01", null)]
    [InlineData("wait", "00:00:01", null)]
    [InlineData("Wait", "00:00:00.5", "S:Wait: 00:00:00.5 is out of range. Cure: choose from 00:00:01 to 00:01:00.")]
    [InlineData("Wait", "soon", "S:Wait: 'soon' cannot be read. Cure: write hours:minutes:seconds, such as 00:00:10.")]
    [InlineData("Count", "2", null)]
    [InlineData("Count", "2.5", "S:Count: '2.5' cannot be read. Cure: write a whole number.")]
    [InlineData("Count", "0x10", "S:Count: '0x10' cannot be read. Cure: write a whole number.")]
    [InlineData("On", "yes", "S:On: 'yes' cannot be read. Cure: write true or false.")]
    [InlineData("Day", "Someday", "S:Day: 'Someday' cannot be read. Cure: write one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday.")]
    [InlineData("Cuont", "2", "S:Cuont: there is no such key. Cure: write Count.")]
    [InlineData("Count:Of", "2", "S:Count: a group stands where one value belongs. Cure: write one value.")]
    [InlineData("Elsewhere", "2", "S:Elsewhere: there is no such key. Cure: take it out, or use one of Wait, Count, On, Day, Names, Hours.")]
    [InlineData("Names:0", "anything", null)]
    [InlineData("Hours:Friday", "late", null)]
    [InlineData("Hours:Frday", "late", "S:Hours:Frday: there is no such key. Cure: write one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday.")]
    public void Says_where_what_and_how_to_cure(string key, string value, string? expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"S:{key}", value)]).Build();
        var mistakes = SettingsSection.Of<Shape>("S", Bind).FindMistakes(configuration).Select(m => m.ToString());
        Assert.Equal(expected is null ? [] : [expected], mistakes);
    }

    [Fact]
    public void The_own_check_runs_on_what_could_be_bound()
    {
        var section = SettingsSection.Of<Shape>("S", Bind, shape => shape.Count == 3 ? [new SettingsMistake("S:Count", "three", "four")] : []);
        Assert.Single(section.FindMistakes(new ConfigurationBuilder().AddInMemoryCollection([new("S:Count", "3")]).Build()));
        Assert.Empty(section.FindMistakes(new ConfigurationBuilder().AddInMemoryCollection([new("S:Count", "4")]).Build()));
    }

    private static void Bind(IConfiguration section, Shape shape) => section.Bind(shape);

    private sealed class Shape
    {
        [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
        public TimeSpan Wait { get; set; }

        public int Count { get; set; }

        public bool On { get; set; }

        public DayOfWeek Day { get; set; }

        public IList<string> Names { get; } = [];

        public Dictionary<DayOfWeek, string> Hours { get; } = [];
    }
}
