using System.Runtime.InteropServices;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Terminal;

namespace VastBot.Verbs;

/// <summary>Runs a verb to its end or until a signal ends it, and says in words and by the exit code how it ended.</summary>
internal sealed class VerbRunner(SecretMasker masker)
{
    /// <summary>From a signal on; what has not ended by then is cut off.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(40);

    /// <summary><c>EX_SOFTWARE</c> of <c>sysexits.h</c>.</summary>
    private const int OwnFault = 70;

    /// <summary>What shells report for a program that was ended by Ctrl-C, and by <c>kill</c>.</summary>
    private const int Interrupted = 130;

    private const int Terminated = 143;

    public async Task<int> Run(Func<OpenedThings, CancellationToken, Task<int>> verb)
    {
        var code = Interrupted;
        using var ending = new CancellationTokenSource();
        var cutOff = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        return await await Task.WhenAny(Ended(verb, () => code, ending.Token), cutOff.Task);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            code = signal.Signal == PosixSignal.SIGINT ? Interrupted : Terminated;
            _ = ending.CancelAsync();
            _ = CutOff(code, cutOff);
        }
    }

    private static async Task CutOff(int code, TaskCompletionSource<int> cutOff)
    {
        await Task.Delay(TimeToEnd, TimeProvider.System);
        cutOff.TrySetResult(code);
    }

    private async Task<int> Ended(Func<OpenedThings, CancellationToken, Task<int>> verb, Func<int> signalled, CancellationToken ending)
    {
        await using var opened = new OpenedThings();
        try
        {
            return await verb(opened, ending);
        }
        catch (BadUsageException usage)
        {
            Console.Error.WriteLine(usage.Message);
            return ExitCodes.Usage;
        }
        catch (BadConfigurationException configuration)
        {
            foreach (var mistake in configuration.Mistakes) Console.Error.WriteLine(masker.Mask($"{mistake}"));
            return ExitCodes.Configuration;
        }
        catch (NoRecordException none)
        {
            Console.Error.WriteLine(masker.Mask(none.Message));
            return ExitCodes.CannotTell;
        }
        catch (OperationCanceledException)
        {
            return signalled();
        }
        catch (Exception ownFault)
        {
            Console.Error.WriteLine(masker.Mask($"VastBot stopped on a fault of its own. {ownFault}"));
            return OwnFault;
        }
    }
}
