using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VastBot.Runbook.Model.Doctor;
using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>Puts the shared words together.</summary>
internal static class ChatSetup
{
    public static IServiceCollection AddChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(PracticeMark.From(configuration));
        services.TryAddSingleton<IAtTheDoor, AtTheDoor>();
        services.TryAddSingleton<OutsideText>();
        services.TryAddSingleton<ChannelPosts>();
        services.TryAddSingleton<PersonNames>();
        services.TryAddSingleton<Notice>();
        services.TryAddSingleton<WaitingVerbs>();
        services.TryAddSingleton<IncidentChoice>();
        return services.AddSlackScope("chat:write.public", "answer in public channels that it was not invited to");
    }
}
