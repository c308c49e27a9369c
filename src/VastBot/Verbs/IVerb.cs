using System.CommandLine;

namespace VastBot.Verbs;

/// <summary>One verb of the command line.</summary>
internal interface IVerb
{
    /// <summary>Builds the command. What it opens while it runs is ended after it.</summary>
    Command Build(OpenedThings opened);
}
