using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model;
using VastBot.Runbook.Outside;
using VastBot.Runbook.Outside.PagerDuty;
using VastBot.Runbook.Tests.Features.Triage.Probes;

namespace VastBot.Runbook.Tests.Features.Paging;

public sealed class PagerDutys_answers
{
    private static readonly PagerDutyEvent Trigger = new() { RoutingKey = new string('a', 32), Action = "trigger", DedupKey = "vastbot/INC-1", Payload = new("down", "production", "critical", new Dictionary<string, string>()) };

    [Theory]
    [InlineData("202", true, false)]
    [InlineData("400", false, false)]
    [InlineData("404", false, false)]
    [InlineData("429", false, true)]
    [InlineData("500", false, true)]
    [InlineData("503", false, true)]
    [InlineData("reset", false, true)]
    [InlineData("bomb", false, true)]
    [InlineData(Fault.Refused, false, true)]
    public async Task Only_202_is_taken_and_what_may_pass_is_tried_again(string answers, bool taken, bool passes)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(new Clocks(TimeProvider.System, TimeProvider.System)).AddOutside().AddSingleton<PagerDutyClient>().BuildServiceProvider();
        await using var stub = await Stub.Start(context => Fault.Answer(context, answers));

        var answer = await services.GetRequiredService<PagerDutyClient>().Send(answers == Fault.Refused ? Stub.Nobody() : stub.Address, Trigger, TestContext.Current.CancellationToken);

        Assert.Equal((taken, passes), (answer.Taken, answer.Passes));
        Assert.Equal(taken, answer.Why.Length == 0);
    }
}
