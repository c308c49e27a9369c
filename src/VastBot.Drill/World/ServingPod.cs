namespace VastBot.Drill;

/// <summary>A ready pod of the service, and what it was started with: a change of the secret or the deployment reaches new pods only.</summary>
/// <param name="Key">The Vast.ai key.</param>
/// <param name="Queues">Whether it queues its calls.</param>
/// <param name="FallsBack">Whether it serves from elsewhere when Vast.ai itself fails.</param>
internal sealed record ServingPod(string Key, bool Queues, bool FallsBack);
