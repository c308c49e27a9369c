namespace VastBot.Drill;

/// <summary>How the service fares with the pods that serve: a cure helps where it meets the cause, and nowhere else.</summary>
internal static class ServiceBehaviour
{
    /// <summary>Calls per second that a service meets which uses a key that Vast.ai does not know.</summary>
    private const double RefusedPerSecond = 0.8;

    /// <summary>A pod that falls back still asks Vast.ai now and then.</summary>
    private const double AskedNowAndThen = 0.125;

    /// <summary>The status that failing calls meet, and how many fail per second over all pods. No pod serves: no call is made.</summary>
    public static (int Status, double PerSecond) Failing(Scenario scenario, IReadOnlyList<ServingPod> serving, Func<string, bool> isKnown)
    {
        if (serving.Count == 0) return (scenario.ErrorStatus, 0);
        var refused = serving.Count(pod => !isKnown(pod.Key));
        if (refused > 0 && scenario.VastAiRefusesWith is null) return (401, RefusedPerSecond * refused / serving.Count);
        var troubled = serving.Sum(pod => Share(scenario, pod));
        return (scenario.ErrorStatus, scenario.ErrorsPerSecond * troubled / serving.Count);
    }

    /// <summary>Is the service as a whole well although calls to Vast.ai fail?</summary>
    public static bool IsCovered(Scenario scenario, IReadOnlyList<ServingPod> serving) =>
        scenario.VastAiRefusesWith is not null && serving.Count > 0 && serving.All(pod => pod.FallsBack);

    private static double Share(Scenario scenario, ServingPod pod) => scenario switch
    {
        // Whoever has a key that is known has nothing to complain of there.
        { KeyExpired: true } => 0,
        { VastAiLimits: true } => pod.Queues ? 0 : 1,
        { VastAiRefusesWith: not null } => pod.FallsBack ? AskedNowAndThen : 1,
        _ => 1,
    };
}
