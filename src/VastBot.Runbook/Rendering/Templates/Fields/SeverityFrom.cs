using VastBot.Runbook.Model;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>In a postmortem: a severity and from when on.</summary>
internal sealed record SeverityFrom(Severity Severity, DateTimeOffset At);
