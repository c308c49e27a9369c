using System.Collections.Frozen;

namespace VastBot.Drill.Page.Text;

/// <summary>The emoji that messages name most; any other name stays as it was written.</summary>
internal static class EmojiNames
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["white_check_mark"] = "✅",
        ["heavy_check_mark"] = "✔️",
        ["x"] = "❌",
        ["warning"] = "⚠️",
        ["rotating_light"] = "🚨",
        ["red_circle"] = "🔴",
        ["large_orange_circle"] = "🟠",
        ["large_yellow_circle"] = "🟡",
        ["large_green_circle"] = "🟢",
        ["large_blue_circle"] = "🔵",
        ["white_circle"] = "⚪",
        ["black_circle"] = "⚫",
        ["grey_question"] = "❔",
        ["question"] = "❓",
        ["grey_exclamation"] = "❕",
        ["exclamation"] = "❗",
        ["mag"] = "🔍",
        ["hourglass"] = "⌛",
        ["hourglass_flowing_sand"] = "⏳",
        ["eyes"] = "👀",
        ["bulb"] = "💡",
        ["wrench"] = "🔧",
        ["hammer_and_wrench"] = "🛠️",
        ["key"] = "🔑",
        ["lock"] = "🔒",
        ["fire"] = "🔥",
        ["tada"] = "🎉",
        ["wave"] = "👋",
        ["thumbsup"] = "👍",
        ["+1"] = "👍",
        ["thumbsdown"] = "👎",
        ["-1"] = "👎",
        ["pushpin"] = "📌",
        ["memo"] = "📝",
        ["bell"] = "🔔",
        ["no_entry"] = "⛔",
        ["no_entry_sign"] = "🚫",
        ["stopwatch"] = "⏱️",
        ["clock3"] = "🕒",
        ["chart_with_upwards_trend"] = "📈",
        ["robot_face"] = "🤖",
        ["information_source"] = "ℹ️",
        ["zap"] = "⚡",
        ["arrow_right"] = "➡️",
        ["repeat"] = "🔁",
        ["arrows_counterclockwise"] = "🔄",
        ["speech_balloon"] = "💬",
        ["package"] = "📦",
        ["satellite_antenna"] = "📡",
        ["globe_with_meridians"] = "🌐",
        ["heart"] = "❤️",
        ["rocket"] = "🚀",
        ["construction"] = "🚧",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Find(string name) => Known.GetValueOrDefault(name);

    public static string Show(string name) => Find(name) ?? $":{name}:";
}
