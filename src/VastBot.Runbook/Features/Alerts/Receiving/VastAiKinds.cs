namespace VastBot.Runbook.Features.Alerts;

/// <summary>
/// What Vast.ai's notifications are about. Its page promises the short names of a few only, so each trouble goes by all names it is known under; a name
/// that stands nowhere here raises an alert, since somebody chose to be sent it.
/// </summary>
internal static class VastAiKinds
{
    public const string LowCredit = "low_credit";
    public const string PaymentFailed = "payment_failed";
    public const string Outbid = "outbid";
    public const string InstanceOffline = "instance_offline";
    public const string MachineOffline = "machine_offline";
    public const string Maintenance = "maintenance";

    private static readonly Dictionary<string, string> Troubles = new(StringComparer.Ordinal)
    {
        ["billing_failed"] = PaymentFailed,
        ["billing_failure"] = PaymentFailed,
        ["instance_outbid"] = Outbid,
        ["machine_maintenance"] = Maintenance,
        ["scheduled_maintenance"] = Maintenance,
        ["upcoming_downtime"] = Maintenance,
    };

    /// <summary>What ends what: an instance that runs again was offline, or outbid.</summary>
    private static readonly Dictionary<string, string[]> Ends = new(StringComparer.Ordinal)
    {
        ["instance_online"] = [InstanceOffline, Maintenance],
        ["instance_started"] = [InstanceOffline, Outbid],
        ["instance_resumed"] = [InstanceOffline, Outbid],
        ["machine_online"] = [MachineOffline, Maintenance],
        ["payment_succeeded"] = [PaymentFailed],
        ["payment_receipt"] = [PaymentFailed, LowCredit],
        ["credit_added"] = [LowCredit],
        ["credit_transfer"] = [LowCredit],
        ["maintenance_ended"] = [Maintenance],
    };

    /// <summary>The trouble that this is, under its one name here.</summary>
    public static string Trouble(string kind) => Troubles.GetValueOrDefault(kind, kind);

    /// <summary>The troubles that this ends; empty where it is one itself.</summary>
    public static IReadOnlyList<string> Ended(string kind) => Ends.GetValueOrDefault(kind, []);

    /// <summary>As far as it can be told: an account that cannot pay and an instance that does not run stop work, the others announce it.</summary>
    public static string Severity(string trouble) => trouble switch
    {
        PaymentFailed or InstanceOffline or MachineOffline or Outbid => "critical",
        LowCredit or Maintenance => "warning",
        _ => "",
    };
}
