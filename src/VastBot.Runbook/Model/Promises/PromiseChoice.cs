namespace VastBot.Runbook.Model.Promises;

/// <summary>One entry of a form's menu "Next update in". <paramref name="Key"/> is its value, and what may be typed: <c>30m</c>.</summary>
internal sealed record PromiseChoice(string Key, string Label);
