using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>
/// A masker for whoever composes this room alone; further rules are services of type <see cref="IMaskingRule"/>. The program registers its own
/// one first, made before any service so that mistakes in the configuration are masked too: give that one its rules in <c>Program.cs</c>.
/// </summary>
internal static class MaskingSetup
{
    public static IServiceCollection AddMasking(this IServiceCollection services)
    {
        services.TryAddSingleton(s => new SecretMasker(s.GetServices<IMaskingRule>()));
        return services;
    }
}
