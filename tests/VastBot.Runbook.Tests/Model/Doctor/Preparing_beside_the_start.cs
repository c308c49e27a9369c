using Microsoft.Extensions.Hosting;
using NSubstitute;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Model.Doctor;

public sealed class Preparing_beside_the_start : IDisposable
{
    private readonly CancellationTokenSource _started = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly MovableTime _time = new();
    private readonly PreparationTurns _turns;
    private readonly IAtTheDoor _door = Substitute.For<IAtTheDoor>();
    private readonly List<string> _done = [];

    public Preparing_beside_the_start()
    {
        var lifetime = Substitute.For<IHostApplicationLifetime>();
        lifetime.ApplicationStarted.Returns(_started.Token);
        _turns = new PreparationTurns(new Clocks(_time, _time), lifetime, _door);
    }

    public void Dispose()
    {
        _started.Dispose();
        _stopping.Dispose();
    }

    [Fact]
    public async Task Nothing_is_prepared_before_the_doors_are_open()
    {
        var early = Turn("early");
        Assert.Empty(_done);
        await _started.CancelAsync();
        await Breathed(1);
        await early;
        Assert.Equal(["early"], _done);
    }

    [Fact]
    public async Task One_thing_is_prepared_after_the_other()
    {
        await _started.CancelAsync();
        var first = new TaskCompletionSource();
        var (one, two) = (Turn("one", first.Task), Turn("two"));
        await Breathed(2);
        Assert.Empty(_done);
        first.SetResult();
        await Task.WhenAll(one, two);
        Assert.Equal(["one", "two"], _done);
    }

    [Fact]
    public async Task What_hangs_holds_the_next_one_up_for_a_while_only()
    {
        await _started.CancelAsync();
        var hanging = new TaskCompletionSource();
        var (one, two) = (Turn("one", hanging.Task), Turn("two"));
        await Breathed(2);
        await Pass(PreparationTurns.Patience, 1);
        await two;
        Assert.Equal(["two"], _done);
        hanging.SetResult();
        await one;
    }

    [Fact]
    public async Task What_fails_holds_nobody_up_and_tells_its_own_caller()
    {
        await _started.CancelAsync();
        var (one, two) = (Turn("one", Task.FromException(new InvalidOperationException("out of order"))), Turn("two"));
        await Breathed(2);
        await Assert.ThrowsAsync<InvalidOperationException>(() => one);
        await two;
        Assert.Equal(["two"], _done);
    }

    [Fact]
    public async Task Whoever_waits_at_the_door_comes_first_for_a_while()
    {
        await _started.CancelAsync();
        var answered = new TaskCompletionSource();
        _door.WhenNobodyWaits(TestContext.Current.CancellationToken).ReturnsForAnyArgs(answered.Task);
        var patient = Turn("patient");
        await Breathed(1);
        Assert.Empty(_done);
        answered.SetResult();
        await patient;

        _door.WhenNobodyWaits(TestContext.Current.CancellationToken).ReturnsForAnyArgs(new TaskCompletionSource().Task);
        var impatient = Turn("impatient");
        await Breathed(1);
        await Pass(PreparationTurns.Patience, 1);
        await impatient;
        Assert.Equal(["patient", "impatient"], _done);
    }

    [Fact]
    public async Task The_programs_end_waits_for_no_turn()
    {
        var early = Turn("early");
        await _stopping.CancelAsync();
        await early;
        Assert.Equal(["early"], _done);
    }

    [Fact]
    public async Task Without_a_host_there_are_no_doors_to_wait_for()
    {
        await new PreparationTurns(new Clocks(_time, _time)).Run(() => Done("at once", Task.CompletedTask), _stopping.Token);
        Assert.Equal(["at once"], _done);
    }

    /// <summary>The breath after the doors opened is over for so many.</summary>
    private Task Breathed(int waiting) => Pass(PreparationTurns.Breath, waiting);

    /// <summary>Time passes once so many wait for it.</summary>
    private async Task Pass(TimeSpan time, int waiting)
    {
        while (_time.PendingTimers < waiting) await Task.Yield();
        _time.Advance(time);
    }

    private Task Turn(string name, Task? work = null) => _turns.Run(() => Done(name, work ?? Task.CompletedTask), _stopping.Token);

    private async Task Done(string name, Task work)
    {
        await work;
        lock (_done) _done.Add(name);
    }
}
