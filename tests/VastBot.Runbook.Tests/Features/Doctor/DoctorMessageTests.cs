using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Doctor;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Tests.Features.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Doctor;

public sealed class DoctorMessageTests
{
    private static readonly DoctorMessage Message = new(new OutsideText(new SecretMasker()), new PracticeMark(false));

    [Fact]
    public void The_finished_card_shows_each_finding_and_each_cure() => Approved.Message("doctor", Message.Card(Report(
        new DoctorPart("Slack", [DoctorFinding.Well("Bot token", "a bot's, 12 characters"), DoctorFinding.Broken("Scope pins:write", "not granted", "Add pins:write.")], TimeSpan.FromMilliseconds(120)),
        new DoctorPart("Storage", [DoctorFinding.Warning("Schema", "newer <!channel>", "Run the newer version.")], TimeSpan.FromMilliseconds(8)))));

    [Fact]
    public void While_it_runs_the_card_says_who_is_waited_for() => Approved.Message("doctor-running", Message.Card(Report(
        new DoctorPart("Slack", []), new DoctorPart("Storage", [DoctorFinding.Well("Database", "can be written")], TimeSpan.FromMilliseconds(8)))));

    [Fact]
    public void Very_many_findings_still_make_a_valid_message()
    {
        var long200 = Enumerable.Range(0, 200).Select(i => DoctorFinding.Warning($"Subject {i}", new string('&', 700), new string('<', 700)));
        Assert.Empty(BlockKit.Check(Message.Card(Report(new DoctorPart("Slack", [.. long200], TimeSpan.Zero))), editing: true));
    }

    private static DoctorReport Report(params DoctorPart[] parts) => new(Saw.At, parts);
}
