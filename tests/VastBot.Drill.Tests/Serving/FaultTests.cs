using System.Net;

namespace VastBot.Drill.Tests.Serving;

public sealed class FaultTests
{
    [Theory]
    [InlineData(Fault.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData(Fault.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Fault.ForbiddenByEdge, HttpStatusCode.Forbidden)]
    [InlineData(Fault.NotFound, HttpStatusCode.NotFound)]
    [InlineData(Fault.TooManyRequests, HttpStatusCode.TooManyRequests)]
    [InlineData(Fault.ServerError, HttpStatusCode.InternalServerError)]
    [InlineData(Fault.BadGateway, HttpStatusCode.BadGateway)]
    [InlineData(Fault.Unavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData(Fault.Garbage, HttpStatusCode.OK)]
    public async Task A_broken_system_answers_with_its_fault_until_it_is_mended(Fault fault, HttpStatusCode expected)
    {
        await using var practice = await Practice.Start();
        var health = practice.Address("Health:Url");

        practice.World.Break(PracticeSystems.Health, fault);
        var (broken, body) = await practice.Get(health);
        practice.World.Break(PracticeSystems.Health, Fault.None);
        var (mended, whole) = await practice.Get(health);

        Assert.Equal(expected, broken);
        Assert.DoesNotContain("\"healthy\"", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, mended);
        Assert.Contains("\"healthy\"", whole, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fault.Cut)]
    [InlineData(Fault.Truncated)]
    public async Task A_cut_answer_is_an_error_for_the_caller(Fault fault)
    {
        await using var practice = await Practice.Start();
        practice.World.Break(PracticeSystems.StatusPage, fault);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => practice.Get(practice.Address("StatusPage:Url", "api/v2/summary.json")));
    }

    [Fact]
    public async Task A_slow_system_never_answers_and_holds_up_no_other()
    {
        await using var practice = await Practice.Start();
        practice.World.Break(PracticeSystems.VastAi, Fault.Slow);

        var slow = practice.Vast(Keys.Deployed);
        var (status, _) = await practice.Get(practice.Address("Health:Url"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.False(slow.IsCompleted);
        practice.World.Break(PracticeSystems.VastAi, Fault.None);
    }
}
