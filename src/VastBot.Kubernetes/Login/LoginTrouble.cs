namespace VastBot.Kubernetes;

internal static class LoginTrouble
{
    public static KubernetesException Missing(string what) =>
        new(KubernetesFailure.LoginMissing, $"No usable cluster login: {what}.");

    public static KubernetesException Expired(string what) =>
        new(KubernetesFailure.LoginExpired, $"The cluster login has expired: {what}. Log in again, or renew the credential.");
}
