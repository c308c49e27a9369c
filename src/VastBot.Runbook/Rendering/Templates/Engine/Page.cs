using System.Globalization;

namespace VastBot.Runbook.Rendering.Templates.Engine;

/// <summary>What a template writes on; it tells the encoder how long one value may be.</summary>
internal sealed class Page(int mostOfOne) : StringWriter(CultureInfo.InvariantCulture)
{
    public int MostOfOne { get; } = mostOfOne;
}
