using System.Buffers;
using System.Text.Json;

namespace VastBot.Slack;

/// <summary>The JSON that may ride in an ack, by kind of request.</summary>
internal static class AckBody
{
    private static Tuple<Message, ReadOnlyMemory<byte>>? _last;

    /// <summary>
    /// Answer to a slash command, for the eyes of who typed it. An answer that is the same object as the last one, as help is, is not
    /// written again.
    /// </summary>
    public static ReadOnlyMemory<byte> Ephemeral(Message message)
    {
        if (_last is { } last && ReferenceEquals(last.Item1, message)) return last.Item2;
        var body = Written(message);
        _last = new(message, body);
        return body;
    }

    private static ReadOnlyMemory<byte> Written(Message message) => Write(message, static (writer, message) =>
    {
        writer.WriteString("response_type", "ephemeral");
        writer.WriteString("text", message.Text);
        if (message.Blocks.Count == 0) return;
        writer.WritePropertyName("blocks");
        JsonSerializer.Serialize(writer, message.Blocks, SlackJson.Wire.IReadOnlyListBlock);
    });

    /// <summary>Answer to a submission: texts by block id of the field at fault.</summary>
    public static ReadOnlyMemory<byte> Errors(IReadOnlyDictionary<string, string> errors) => Write(errors, static (writer, errors) =>
    {
        writer.WriteString("response_action", "errors");
        writer.WriteStartObject("errors");
        foreach (var (block, text) in errors) writer.WriteString(block, text);
        writer.WriteEndObject();
    });

    /// <summary>Answer to a submission: another view in its place or on top of it.</summary>
    public static ReadOnlyMemory<byte> View(ModalView view, ModalPlace place) => Write((view, place), static (writer, it) =>
    {
        writer.WriteString("response_action", it.place == ModalPlace.InPlace ? "update" : "push");
        writer.WritePropertyName("view");
        JsonSerializer.Serialize(writer, it.view, SlackJson.Wire.ModalView);
    });

    /// <summary>Answer to a submission: the whole stack closes.</summary>
    public static ReadOnlyMemory<byte> Clear { get; } = Write("clear", static (writer, action) => writer.WriteString("response_action", action));

    /// <summary>Answer to typing in an external select.</summary>
    public static ReadOnlyMemory<byte> Options(IReadOnlyList<Option> options) => Write(options, static (writer, options) =>
    {
        writer.WriteStartArray("options");
        foreach (var option in options.Take(100)) JsonSerializer.Serialize(writer, option, SlackJson.Wire.Option);
        writer.WriteEndArray();
    });

    private static ReadOnlyMemory<byte> Write<T>(T content, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, Encoder = SlackJson.Wire.Options.Encoder }))
        {
            writer.WriteStartObject();
            write(writer, content);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
