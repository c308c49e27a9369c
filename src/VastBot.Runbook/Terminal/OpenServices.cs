using System.CommandLine;

namespace VastBot.Runbook.Terminal;

/// <summary>Starts the services for one command; the caller of the command ends them.</summary>
/// <exception cref="OperationCanceledException">The person gave up.</exception>
public delegate Task<IServiceProvider> OpenServices(ParseResult parsed, CancellationToken cancellationToken);
