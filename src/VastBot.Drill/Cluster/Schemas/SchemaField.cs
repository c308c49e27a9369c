namespace VastBot.Drill.Cluster.Schemas;

/// <summary>What may stand in one field.</summary>
/// <param name="Type"><c>text</c>, <c>int</c>, <c>bool</c>, <c>number|text</c>, <c>any</c>, or the name of a group of fields.</param>
internal sealed record SchemaField(string Type, bool IsList, bool IsMap, bool Required)
{
    public static SchemaField Parse(string text)
    {
        var type = text.TrimEnd('!');
        return new SchemaField(type.Trim('[', ']', '{', '}'), type.StartsWith('['), type.StartsWith('{'), text.EndsWith('!'));
    }
}
