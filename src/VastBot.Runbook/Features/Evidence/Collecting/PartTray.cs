using System.Text.Json;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Evidence.Collecting;

/// <summary>Where a part puts what it finds. Everything is masked here, before it touches the disk.</summary>
internal sealed class PartTray(Spool spool, SecretMasker masker, Clocks clocks)
{
    private readonly JsonMasker _json = new(masker);
    private int _files;
    private int _gaps;
    private int _before;

    public int Files => _files;

    public int Gaps => _gaps;

    /// <summary>How many files a process that was killed had collected before.</summary>
    public int Before => _before;

    /// <summary>Collected before the process was restarted: what was true then may be gone now.</summary>
    public bool Has(string name)
    {
        if (!spool.Has(name)) return false;
        Interlocked.Increment(ref _before);
        return true;
    }

    public void Text(string name, string source, string text)
    {
        var masked = masker.Mask(text, out var count);
        Keep(name, source, masked, count);
    }

    /// <summary>Line by line: a rule that gives up on one line withholds that one only.</summary>
    public void Lines(string name, string source, IEnumerable<string> lines)
    {
        var count = 0;
        var text = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            text.Append(masker.Mask(line, out var found)).Append('\n');
            count += found;
        }

        Keep(name, source, text.ToString(), count);
    }

    /// <summary>Objects of the cluster, masked by their structure.</summary>
    public void Json(string name, string source, JsonElement element) => Keep(name, source, _json.Mask(element, out var count), count);

    /// <summary>A log to write in blocks, and the masker in front of it.</summary>
    public (LogWriter Writer, LogMasker Masker) Log(string name)
    {
        var writer = spool.OpenLog(name);
        return (writer, new LogMasker(masker, writer));
    }

    public void KeepLog(string name, string source, long masked, string? note)
    {
        spool.Keep(new SpooledFile(name, masker.Mask(source), clocks.Runbook.GetUtcNow(), masked, note is null ? null : masker.Mask(note)));
        Interlocked.Increment(ref _files);
    }

    /// <summary>Something could not be collected.</summary>
    public void Lack(string what, string why)
    {
        spool.Lack(what, masker.Mask(why));
        Interlocked.Increment(ref _gaps);
    }

    private void Keep(string name, string source, string text, int masked)
    {
        spool.Write(new SpooledFile(name, masker.Mask(source), clocks.Runbook.GetUtcNow(), masked, null), text);
        Interlocked.Increment(ref _files);
    }
}
