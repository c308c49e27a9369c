using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VastBot.Slack.Tests;

/// <summary>Slack leaves out what is empty: whatever it leaves out reads as nothing, and never as null where no null is announced.</summary>
public sealed class AbsentFieldTests
{
    /// <summary>All that is read by its fields, but for what must be there.</summary>
    public static TheoryData<string> Answers { get; } = [.. typeof(SlackJson).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && SlackJson.Wire.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } it && !it.Properties.Any(p => p.IsRequired))
        .Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Answers))]
    public void What_is_not_said_is_nothing(string name) => AssertNoNulls(Read(name, _ => false));

    [Theory]
    [MemberData(nameof(Answers))]
    public void What_is_said_to_be_null_is_nothing(string name) => AssertNoNulls(Read(name, property => !property.PropertyType.IsValueType));

    [Fact]
    public void The_answers_are_found() => Assert.True(Answers.Count > 12);

    [Fact]
    public void Metadata_without_data_has_no_key()
    {
        var metadata = JsonSerializer.Deserialize("""{"event_type":"card"}""", SlackJson.Wire.MessageMetadata)!;
        Assert.Empty(metadata.EventPayload);
        Assert.Equal("k", metadata.WithKey("k").Key);
    }

    private static object Read(string name, Func<JsonPropertyInfo, bool> isNull)
    {
        var type = SlackJson.Wire.GetTypeInfo(typeof(SlackJson).Assembly.GetType(name)!)!;
        var fields = type.Properties.Where(p => p.Set is not null && isNull(p)).Select(p => $"\"{p.Name}\":null");
        return JsonSerializer.Deserialize($"{{{string.Join(',', fields)}}}", type)!;
    }

    private static void AssertNoNulls(object read)
    {
        var nullability = new NullabilityInfoContext();
        Assert.All(read.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance), property => Assert.True(
            property.GetValue(read) is not null || nullability.Create(property).ReadState != NullabilityState.NotNull, property.Name));
    }
}
