using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace VastBot.Slack.Tests;

/// <summary>One request that the stub got.</summary>
internal sealed record SlackStubCall(string Method, byte[] Body, string ContentType, string Authorization, string Query)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string Form => string.Join('&', QueryHelpers.ParseQuery(Text).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));

    public string? Field(string name) => QueryHelpers.ParseQuery(Text).TryGetValue(name, out var value) ? value.ToString() : null;
}
