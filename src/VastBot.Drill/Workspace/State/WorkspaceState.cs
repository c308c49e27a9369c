using System.Collections.Immutable;
using System.Globalization;

namespace VastBot.Drill.Workspace.State;

/// <summary>
/// Everything there is in the practice workspace. All of it is immutable and replaced under one lock, so that pages and methods read without
/// waiting; every change raises <see cref="Changed"/>.
/// </summary>
internal sealed class WorkspaceState
{
    private readonly Lock _gate = new();
    private readonly TimestampSource _timestamps;
    private int _ids;

    public WorkspaceState(TimeProvider time)
    {
        Time = time;
        _timestamps = new TimestampSource(time);
        Members = Founding.Members;
        Groups = Founding.Groups;
        Channels = Founding.Channels(time.GetUtcNow().ToUnixTimeSeconds());
    }

    public event EventHandler? Changed;

    public TimeProvider Time { get; }

    public ImmutableList<Member> Members { get; }

    public ImmutableList<Group> Groups { get; }

    public ImmutableList<Channel> Channels { get; private set; }

    public ImmutableList<SharedFile> Files { get; private set; } = [];

    /// <summary>Open modals, the bottom one first, by person.</summary>
    public ImmutableDictionary<string, ImmutableList<View>> Stacks { get; private set; } = ImmutableDictionary<string, ImmutableList<View>>.Empty;

    public ImmutableDictionary<string, View> Homes { get; private set; } = ImmutableDictionary<string, View>.Empty;

    public Member? Member(string? id) => Members.Find(m => m.Id == id);

    public Channel? Channel(string? id) => Channels.Find(c => c.Id == id);

    public ImmutableList<View> StackOf(string user) => Stacks.GetValueOrDefault(user, []);

    public View? FindView(string? id, string? externalId) =>
        Stacks.Values.SelectMany(s => s).Concat(Homes.Values)
            .FirstOrDefault(v => (id is not null && v.Id == id) || (externalId is not null && v.ExternalId == externalId));

    public string NextTs() => _timestamps.Next();

    public string NextId(string prefix) =>
        prefix + Interlocked.Increment(ref _ids).ToString("D8", CultureInfo.InvariantCulture);

    public string NextHash() => string.Create(CultureInfo.InvariantCulture, $"{Time.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _ids)}");

    public void Add(Channel channel)
    {
        lock (_gate) Channels = Channels.Add(channel);
        Touch();
    }

    public void Change(string channel, Func<Channel, Channel> change)
    {
        lock (_gate)
        {
            var at = Channels.FindIndex(c => c.Id == channel);
            if (at < 0) return;
            Channels = Channels.SetItem(at, change(Channels[at]));
        }

        Touch();
    }

    /// <summary>Adds a message, giving it its timestamp.</summary>
    public Message Post(string channel, Message draft)
    {
        var message = draft with { Ts = NextTs() };
        Change(channel, c => c with { Messages = c.Messages.Add(message) });
        if (message is { ThreadTs: { } parent, OnlyFor: null }) Edit(channel, parent, m => m.OnlyFor is null ? m with { ThreadTs = parent } : m);
        return message;
    }

    public void Edit(string channel, string ts, Func<Message, Message> change) =>
        Change(channel, c => c.Messages.FindIndex(m => m.Ts == ts) is >= 0 and var at
            ? c with { Messages = c.Messages.SetItem(at, change(c.Messages[at])) }
            : c);

    public void Remove(string channel, string ts) =>
        Change(channel, c => c with { Messages = c.Messages.RemoveAll(m => m.Ts == ts), Pins = c.Pins.Remove(ts) });

    public void Keep(SharedFile file)
    {
        lock (_gate) Files = Files.RemoveAll(f => f.Id == file.Id).Add(file);
        Touch();
    }

    public void SetStack(string user, ImmutableList<View> stack)
    {
        lock (_gate) Stacks = Stacks.SetItem(user, stack);
        Touch();
    }

    /// <summary>Replaces an open view; false when it was closed meanwhile or its hash is no longer the expected one.</summary>
    public bool Replace(View before, View after)
    {
        lock (_gate)
        {
            if (Homes.GetValueOrDefault(before.UserId) == before) Homes = Homes.SetItem(before.UserId, after);
            else
            {
                var stack = StackOf(before.UserId);
                var at = stack.IndexOf(before);
                if (at < 0) return false;
                Stacks = Stacks.SetItem(before.UserId, stack.SetItem(at, after));
            }
        }

        Touch();
        return true;
    }

    public void SetHome(View view)
    {
        lock (_gate) Homes = Homes.SetItem(view.UserId, view);
        Touch();
    }

    public void Touch() => Changed?.Invoke(this, EventArgs.Empty);
}
