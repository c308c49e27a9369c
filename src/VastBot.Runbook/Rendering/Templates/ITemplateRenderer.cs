namespace VastBot.Runbook.Rendering.Templates;

/// <summary>Turns the words in <c>templates/</c> into text.</summary>
internal interface ITemplateRenderer
{
    /// <summary>
    /// The template filled in. Secrets are masked and every value is encoded for the template's surface, so that the result can be sent as it is.
    /// For Slack it fits into one section block (<see cref="Surfaces.SlackSurface.MostOfAll"/>).
    /// </summary>
    string Render<TFields>(Template<TFields> template, TFields fields)
        where TFields : class;
}
