using System.Text;
using HandlebarsDotNet;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Engine;

/// <summary>What every value of a template passes that is plain text: secrets are taken out, then it is made literal for the surface.</summary>
internal sealed class SurfaceEncoder(Surface surface, SecretMasker masker) : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target)
    {
        if (!string.IsNullOrEmpty(text)) target.Write(surface.Literal(masker.Mask(text), target is Page page ? page.MostOfOne : int.MaxValue));
    }

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        if (text is null) return;
        var whole = new StringBuilder();
        while (text.MoveNext()) whole.Append(text.Current);
        Encode(whole.ToString(), target);
    }
}
