using System.Globalization;
using System.Text.Json.Nodes;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;
using VastBot.Logging;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Tests.Logging;

public sealed class A_line_of_the_log
{
    private const string Secret = "fake-secret-of-the-tests";

    [Theory]
    [InlineData("plain words")]
    [InlineData("answered WWW-Authenticate: Digest " + Secret)]
    [InlineData("answered Negotiate " + Secret)]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\n" + Secret)]
    [InlineData("said password=" + Secret)]
    public void Stays_one_JSON_object_whatever_is_masked_in_it(string text)
    {
        var line = Write(new JsonLine(), new SecretMasker(), "Somebody {Told} us", text);

        Assert.EndsWith(Environment.NewLine, line, StringComparison.Ordinal);
        Assert.Single(line.TrimEnd().Split('\n'));
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
        Assert.Equal("Information", (string?)JsonNode.Parse(line)!["Level"]);
    }

    [Fact]
    public void Masks_a_property_that_is_a_secret_by_its_name_also_where_the_line_must_be_mended()
    {
        var line = Write(new JsonFormatter(renderMessage: false), new SecretMasker(), "Somebody {Password} {Told}", Secret, "Digest " + Secret);

        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
        Assert.Equal(SecretMasker.Mark, (string?)JsonNode.Parse(line)!["Properties"]!["Password"]);
    }

    [Fact]
    public void Holds_message_properties_and_exception_as_JSON_whatever_is_in_them()
    {
        using var logger = new LoggerConfiguration().CreateLogger();
        var text = "a \"quoted\" \\ line\nof\ttwo\u0001 – 😀";
        Assert.True(logger.BindMessageTemplate("Said {What} {Times:000} times", [text, 7], out var parsed, out var properties));
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new JsonLine().Format(new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Warning, new InvalidOperationException(text), parsed, properties), output);
        var line = JsonNode.Parse(output.ToString())!;
        Assert.Equal(("1970-01-01T00:00:00.0000000+00:00", "Warning"), ((string?)line["Timestamp"], (string?)line["Level"]));
        Assert.Equal(text, (string?)line["Properties"]!["What"]);
        Assert.Equal(7, (int?)line["Properties"]!["Times"]);
        Assert.Contains("007 times", (string?)line["Message"], StringComparison.Ordinal);
        Assert.Contains(text, (string?)line["Exception"], StringComparison.Ordinal);
    }

    [Fact]
    public void Is_JSON_even_where_a_rule_is_broken()
    {
        var line = Write(new JsonLine(), new SecretMasker([new Broken()]), "Somebody {Told} us", Secret);

        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
        Assert.IsType<JsonObject>(JsonNode.Parse(line));
    }

    [Fact]
    public void Ends_where_it_ends_for_eyes_too()
    {
        var human = new MessageTemplateTextFormatter("{Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);
        Assert.Equal(SecretMasker.Mark + Environment.NewLine, Write(human, new SecretMasker(), "-----BEGIN EC PRIVATE KEY----- abc"));
    }

    private static string Write(ITextFormatter format, SecretMasker masker, string template, params object[] values)
    {
        using var logger = new LoggerConfiguration().CreateLogger();
        Assert.True(logger.BindMessageTemplate(template, values, out var parsed, out var properties));
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new MaskedLine(format, masker).Format(new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Information, null, parsed, properties), output);
        return output.ToString();
    }

    private sealed class Broken : IMaskingRule
    {
        public string Name => "broken";

        public string Apply(string text, out int masked) => throw new InvalidOperationException("broken on purpose");
    }
}
