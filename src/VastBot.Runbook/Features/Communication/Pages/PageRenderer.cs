using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Renders a component to HTML. It needs nothing registered, so a bot that nobody looks at starts as fast as one without pages.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<string> Render<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(view)).ToHtmlString());
    }
}
