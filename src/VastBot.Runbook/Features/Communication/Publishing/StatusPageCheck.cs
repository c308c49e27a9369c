using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Outside.Publishing;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Where customers read of incidents, and whether it could be written to.</summary>
internal sealed class StatusPageCheck(StatusPageOptions options, IPublicPage page, StatuspageApi api, PracticeMark practice) : IDoctorCheck
{
    private const string Subject = "Our status page";

    public string Name => "Status page";

    public async Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken) => options.Provider switch
    {
        StatusPageProvider.None => [DoctorFinding.Well(Subject, "there is none (StatusPage:Provider is None)")],
        StatusPageProvider.Statuspage => [await Statuspage(cancellationToken)],
        _ => [Embedded()],
    };

    private DoctorFinding Embedded() => page.Address switch
    {
        null => DoctorFinding.Well(Subject, "the running bot's own, at /status"),
        { IsLoopback: true } local when !practice.IsPractice => DoctorFinding.Warning(
            Subject,
            $"the bot's own, at {local}, which only this machine can reach",
            "Put a proxy in front of Web:Url and write the address that customers use into StatusPage:Url or Web:Address."),
        var address => DoctorFinding.Well(Subject, $"the bot's own, at {address}"),
    };

    private async Task<DoctorFinding> Statuspage(CancellationToken cancellationToken)
    {
        var answer = await api.List(new StatuspageAccount(options.ApiUrl, options.PageId, options.ApiKey, options.Deadline), cancellationToken);
        return answer.Trouble is null
            ? DoctorFinding.Well(Subject, $"page {options.PageId} at Statuspage answers to the key")
            : DoctorFinding.Broken(Subject, answer.Trouble, "Until it works, approved texts wait for a quarter of an hour and are then set aside.");
    }
}
