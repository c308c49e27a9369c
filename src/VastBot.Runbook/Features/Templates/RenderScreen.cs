using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Engine;
using VastBot.Runbook.Rendering.Templates.Files;
using VastBot.Runbook.Rendering.Templates.Surfaces;
using VastBot.Runbook.Terminal;
using VastBot.Slack;
using FieldNames = VastBot.Runbook.Rendering.Templates.Checking.Names;

namespace VastBot.Runbook.Features.Templates;

/// <summary>Templates on a terminal: text that can be read, piped and compared.</summary>
internal static class RenderScreen
{
    /// <summary>Every template, what it is for, and where it is read.</summary>
    public static int List(TemplateShelf shelf, TextWriter stdout)
    {
        var width = TemplateCatalogue.All.Max(template => template.Name.Length);
        foreach (var slot in shelf.All)
        {
            stdout.WriteLine($"{slot.Template.Name.PadRight(width)}  {slot.Template.Purpose}");
            stdout.WriteLine($"{new string(' ', width)}  {(File.Exists(slot.File) ? slot.File : $"built in ({slot.File} is not there)")}");
        }

        return ExitCodes.Well;
    }

    /// <summary>What a template may use, in templates' own notation.</summary>
    public static int Names(ITemplate template, TextWriter stdout)
    {
        Names(template.Fields, "", stdout);
        foreach (var (name, function) in TemplateFunctions.All) stdout.WriteLine($"({name} …)".PadRight(24) + function.Gives);
        return ExitCodes.Well;
    }

    /// <summary>The template filled in; what is wrong with its file goes to standard error, and the text that stands in is shown all the same.</summary>
    public static int Show(TemplateSlot slot, object fields, bool raw, TextWriter stdout, TextWriter stderr)
    {
        var state = slot.Fresh();
        foreach (var mistake in state.Mistakes) stderr.WriteLine(mistake.In(slot.File));
        if (state.BuiltIn) stderr.WriteLine(state.IsMissing ? $"{slot.File} is not there: these are the built-in words." : "Until it is corrected, these are the words:");
        var text = state.Compiled.Render(fields);
        stdout.WriteLine(slot.Template.Surface == Surface.Slack && !raw ? Mrkdwn.ToPlainText(text) : text);
        return state.Mistakes.Count > 0 ? ExitCodes.Problem : ExitCodes.Well;
    }

    private static void Names(Type fields, string before, TextWriter stdout)
    {
        foreach (var (name, type) in FieldNames.Of(fields))
        {
            var element = FieldNames.Element(type);
            stdout.WriteLine($"{before}{name}".PadRight(24) + (element is null ? TypeWord(type) : $"list of {TypeWord(element)}"));
            if (element is not null) Names(element, $"{before}  ", stdout);
        }
    }

    private static string TypeWord(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(DateTimeOffset) => "moment",
        var t when t == typeof(TimeSpan) => "duration",
        var t when t == typeof(bool) => "yes or no, for {{#if}}",
        var t when t == typeof(int) => "number",
        { IsEnum: true } t => string.Join(", ", Enum.GetNames(t)),
        var t when t == typeof(Person) => "person",
        var t when t == typeof(ChannelLink) => "channel",
        var t when t == typeof(WebLink) => "link",
        var t when FieldNames.IsGroup(t) => "group of:",
        _ => "text",
    };
}
