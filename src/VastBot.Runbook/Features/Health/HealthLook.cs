using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Outside.ServiceHealth;

namespace VastBot.Runbook.Features.Health;

/// <summary>Asks the integration's health endpoint. Whatever is no clear "healthy" is unhealthy, no answer included.</summary>
internal sealed class HealthLook(ServiceHealthClient client, HealthOptions options, OutsideText outside)
{
    public async Task<HealthSays> Look(EnvironmentSettings environment, CancellationToken cancellationToken)
    {
        if (environment.Health.Url is not { } url)
            return new(false, environment.Name, $"no address is configured: set Environments:{environment.Name}:Health:Url");
        var answer = await client.Read(url, environment.Health.ServiceName, options.Deadline, cancellationToken);
        var judgement = HealthJudgement.Of(answer, environment.Health.ServiceName, word => outside.Plain(word, 60));
        return new(judgement.Healthy is true, environment.Name, judgement.Healthy is null ? $"cannot tell, {judgement.Words}" : judgement.Words);
    }
}
