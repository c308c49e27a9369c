using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using VastBot.Runbook.Features.Alerts;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Alerts;

/// <summary>Vast.ai sends again what was not thanked for; that must never be thanked for before it is stored.</summary>
public sealed class An_event_of_Vast_ai_that_fails
{
    private const string Secret = "practice-webhook-secret";
    private const string Body = """{"event_id":"e1","notif_type":"low_credit","data":{}}""";

    private readonly IAlertGroups _groups = Substitute.For<IAlertGroups>();
    private readonly IEnvironments _environments = Substitute.For<IEnvironments>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_asked_for_again_until_it_is_stored_and_then_taken_once()
    {
        await using var bench = await RecordBench.On("Sqlite");
        _environments.Find(null).ReturnsForAnyArgs(new EnvironmentSettings { Name = "production" });
        var (fails, taken) = (true, 0);
        _groups.Change("", null!, null!, Ct).ReturnsForAnyArgs(_ =>
        {
            if (fails) throw new IOException("the disk is full");
            taken++;
            return (AlertGroup?)null;
        });
        var door = new VastAiDoor(
            new AlertOptions { VastAiSecret = Secret }, _environments, new AlertDesk(_groups, new Clocks(bench.Time, bench.Time)), bench.Start().Deliveries, new Clocks(bench.Time, bench.Time), NullLogger<VastAiDoor>.Instance);

        await Assert.ThrowsAsync<IOException>(() => Send(door, bench.Time.GetUtcNow()));
        fails = false;

        bench.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((StatusCodes.Status503ServiceUnavailable, 0), (await Send(door, bench.Time.GetUtcNow()), taken));
        bench.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal((StatusCodes.Status204NoContent, 1), (await Send(door, bench.Time.GetUtcNow()), taken));
        Assert.Equal((StatusCodes.Status204NoContent, 1), (await Send(door, bench.Time.GetUtcNow()), taken));
    }

    private static async Task<int> Send(VastAiDoor door, DateTimeOffset now)
    {
        var stamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Body));
        context.Request.Headers["X-Vast-Event-Id"] = "e1";
        context.Request.Headers["X-Vast-Timestamp"] = stamp;
        context.Request.Headers["X-Vast-Signature-256"] = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{stamp}.{Body}")))}";
        await door.Receive(context);
        return context.Response.StatusCode;
    }
}
