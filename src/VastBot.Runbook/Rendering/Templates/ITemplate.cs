using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates;

/// <summary>A template that there is: its file's name, where its text is read, and the names that it may use.</summary>
internal interface ITemplate
{
    /// <summary>The file below the folder, without <c>.hbs</c>: <c>slack/incident</c>.</summary>
    string Name { get; }

    Surface Surface { get; }

    /// <summary>What it is for, as a line of help.</summary>
    string Purpose { get; }

    /// <summary>Its public properties are the names that the template may use.</summary>
    Type Fields { get; }

    /// <summary>One example with every field set and one with as few as can be: each template must render both.</summary>
    IReadOnlyList<object> Samples { get; }

    /// <summary>What an incident fills it with, as <c>vastbot render</c> shows it.</summary>
    object FieldsOf(Incident incident, DateTimeOffset now);
}
