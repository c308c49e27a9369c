using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Tests.Model.Incidents;

public sealed class IncidentIdTests
{
    [Theory]
    [InlineData("INC-12", 12)]
    [InlineData(" inc-12 ", 12)]
    [InlineData("12", 12)]
    [InlineData("INC-0", null)]
    [InlineData("INC--1", null)]
    [InlineData("INC-", null)]
    [InlineData("", null)]
    [InlineData("INC-1 2", null)]
    [InlineData("INC-99999999999", null)]
    public void A_person_may_write_it_in_several_ways(string text, int? number) => Assert.Equal(number, IncidentId.Parse(text)?.Number);

    [Theory]
    [InlineData("INC-7", StreamKind.Incident)]
    [InlineData("environment/production", StreamKind.Environment)]
    [InlineData("environment/INC-7", StreamKind.Environment)]
    [InlineData("environment/", null)]
    [InlineData("elsewhere/7", null)]
    public void A_streams_stored_name_says_what_it_tells_about(string key, object? kind) => Assert.Equal(kind, (object?)StreamId.Parse(key)?.Kind);
}
