using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using VastBot.Slack;

namespace VastBot.EndToEnd.Slack;

/// <summary>The bot that the library's README shows, as the compiler sees it.</summary>
internal static class ReadmeBot
{
    public static void Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSlack(builder.Configuration).AddSlashCommand<Hello>();
        builder.Build().Run();
    }

    internal sealed class Hello : ISlashCommandHandler
    {
        public CommandUsage Usage { get; } = new("hello", "[name]", "Says hello");

        public async IAsyncEnumerable<Reply> Handle(SlashCommand c, [EnumeratorCancellation] CancellationToken ct)
        {
            yield return new Reply.Channel(new Message($"Hello {c.Text}", []));
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, ct);
            yield return new Reply.Channel(new Message($"Hello {c.Text}, still here", []));
        }
    }
}
