namespace VastBot.Drill.Workspace;

/// <summary>The fixed names of the practice workspace: obviously made up, so that none is ever mistaken for a real one.</summary>
internal static class PracticeIds
{
    public const string Team = "T0PRACTICE";
    public const string App = "A0PRACTICE";
    public const string BotUser = "U0VASTBOT1";
    public const string Bot = "B0VASTBOT1";
    public const string Slackbot = "USLACKBOT";
    public const string Responder = "U0RESPONDER";
    public const string Commander = "U0COMMANDER";
    public const string Approver = "U0APPROVER1";
    public const string Outsider = "U0OUTSIDER1";
    public const string OnCall = "S0ONCALL01";
    public const string Ops = "C0OPS00001";
    public const string General = "C0GENERAL1";
    public const string Random = "C0RANDOM01";
    public const string Private = "C0PRIVATE1";
    public const string BotToken = "xoxb-practice-not-a-real-token";
    public const string AppToken = "xapp-1-A0PRACTICE-not-a-real-token";
    public const string SigningSecret = "practice-signing-secret-not-real";
    public const string Command = "/vast";
}
