namespace VastBot.Benchmarks.Outside;

/// <summary>How much log there is: megabytes per pod, one error in so many lines, pods; and whether each error names a secret.</summary>
internal sealed record LogSize(int Megabytes, int Every, int Pods, bool Secrets = false)
{
    public long Lines => Megabytes * 1_000_000L / StubLog.LineLength;

    public override string ToString() => $"{Megabytes} MB{(Pods > 1 ? $" x {Pods} pods" : "")}, 1 in {Every}{(Secrets ? " with a secret" : "")}";
}
