namespace VastBot.Kubernetes;

internal sealed class AnswerTooLargeException(long limit) : IOException($"it is larger than {limit / (1024 * 1024.0):0.#} MiB");
