namespace VastBot.Runbook.Outside.Http;

/// <summary>Something from outside names an address inside.</summary>
internal sealed class InsideAddressException(string host) : IOException($"{host} is inside the network");
