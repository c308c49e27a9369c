using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Engine;

/// <summary>Writes a value that is no text by its type; only these few types may write what is not encoded (mentions, dates), and no template can make one.</summary>
internal sealed class SurfaceFormatter(Surface surface) : IFormatterProvider, IFormatter
{
    public bool TryCreateFormatter(Type type, [NotNullWhen(true)] out IFormatter? formatter)
    {
        formatter = this;
        return type != typeof(UndefinedBindingResult);
    }

    public void Format<T>(T value, in EncodedTextWriter writer)
    {
        if (value is null) return;
        if (surface.Typed(value) is { } safe) writer.Write(safe, encode: false);
        else writer.Write(Convert.ToString(value, CultureInfo.InvariantCulture), encode: true);
    }
}
