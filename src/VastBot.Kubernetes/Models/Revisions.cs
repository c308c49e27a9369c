using System.Globalization;

namespace VastBot.Kubernetes;

internal static class Revisions
{
    public const string Annotation = "deployment.kubernetes.io/revision";

    public static long Of(ObjectMeta metadata) =>
        metadata.Annotations.TryGetValue(Annotation, out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : 0;
}
