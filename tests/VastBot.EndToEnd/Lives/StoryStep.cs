namespace VastBot.EndToEnd.Lives;

/// <summary>Something that a person does, and by what they see that it is done.</summary>
/// <param name="Name">For whoever reads a failure.</param>
/// <param name="Act">Done anew where a death left nothing of it; ends early when the bot dies meanwhile.</param>
/// <param name="IsDone">Asked only while nothing waits to be delivered.</param>
internal sealed record StoryStep(string Name, Func<CancellationToken, Task> Act, Func<Task<bool>> IsDone);
