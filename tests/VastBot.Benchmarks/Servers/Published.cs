using VastBot.Benchmarks.Measuring;

namespace VastBot.Benchmarks.Servers;

/// <summary>The program as it is shipped: published from this source tree, with its runtime, compiled ahead.</summary>
internal static class Published
{
    /// <summary>The folder; <c>--published FOLDER</c> names one that is there already.</summary>
    public static async Task<string> Folder(Options options)
    {
        if (options.Text("published", "") is { Length: > 0 } folder) return Path.GetFullPath(folder);
        var target = Path.Combine(Path.GetTempPath(), $"vastbot-published-{Environment.ProcessId}");
        // From a copy: publishing for one platform would change the lock files.
        var copy = target + "-source";
        Console.Error.WriteLine($"publishing to {target}");
        await using var publish = Child.Start("bash", ["-c",
            $"""
            set -e
            mkdir -p {copy}
            tar -C {SourceTree.Root} --exclude=bin --exclude=obj --exclude=node_modules --exclude=.git --exclude=tests -cf - . | tar -C {copy} -xf -
            dotnet publish {copy}/src/VastBot -p:PublishProfile=whole -p:RunAnalyzers=false -o {target} -v q --nologo 1>&2
            rm -rf {copy}
            """]);
        await publish.ToEnd();
        return File.Exists(Path.Combine(target, "VastBot.dll")) ? target : throw new InvalidOperationException("The program could not be published.");
    }
}
