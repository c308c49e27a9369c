using Microsoft.AspNetCore.Http;

namespace VastBot.Drill.Serving;

/// <summary>Stands between the bot and the systems of the world, for tests: hears every request, and may answer it instead or let the answer be lost.</summary>
/// <param name="system">One of <see cref="PracticeSystems"/>, or <c>slack</c>.</param>
/// <param name="http">The request.</param>
/// <param name="answer">What the world does with it.</param>
internal delegate Task Middleman(string system, HttpContext http, Func<Task> answer);
