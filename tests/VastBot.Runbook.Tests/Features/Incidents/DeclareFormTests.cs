using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Incidents;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Incidents;

public sealed class DeclareFormTests
{
    private static readonly OutsideText Outside = new(new SecretMasker());

    private static readonly DeclareDraft Draft = new()
    {
        Environment = "production",
        Title = "Vast.ai refuses our key (401)",
        Severity = Severity.P1,
        SeverityReason = "every call to Vast.ai fails",
        Impact = "Every call to Vast.ai fails",
        CurrentAction = "Compare the deployed key's fingerprint",
        Report = "production-abc2345",
        ReportAt = InState.Start,
    };

    [Fact]
    public void The_form_shows_what_is_open_already_first() =>
        Approved.View("declare-form", Form("production", "staging").Of(Draft, [InState.All["commanded"].Summary()], "C0OPS00001", "U0RESPONDER"));

    [Fact]
    public void Without_triage_and_with_one_environment_it_is_short() =>
        Approved.View("declare-form-empty", Form("production").Of(Draft with { Title = "", Impact = "", CurrentAction = "", Report = null, ReportAt = null }, [], null, "U0RESPONDER"));

    [Fact]
    public void Forty_thousand_hostile_characters_stay_within_the_limits()
    {
        var longest = string.Concat(Enumerable.Repeat("<!channel>", 4_000));
        var draft = Draft with { Environment = longest, Title = longest, SeverityReason = longest, Impact = longest, CurrentAction = longest };
        var open = Enumerable.Range(1, 40).Select(_ => InState.All["commanded"].Summary() with { Title = longest }).ToList();

        var view = Form("production", "staging").Of(draft with { Report = null }, open, "C0OPS00001", "U0RESPONDER");

        Assert.Empty(BlockKit.Check(view with { PrivateMetadata = "" }));
        var mrkdwn = view.Blocks.OfType<SectionBlock>().Select(section => section.Text!.Text).Concat(view.Blocks.OfType<ContextBlock>().SelectMany(context => context.Elements.OfType<Markdown>()).Select(text => text.Text));
        Assert.All(mrkdwn, text => Assert.DoesNotContain("<!channel", text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_form_carries_comes_back() =>
        Assert.Equal(new DeclareOrigin("production", "production-abc2345", "C0OPS00001"), DeclareOrigin.Read(new DeclareOrigin("production", "production-abc2345", "C0OPS00001").Write()));

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("null")]
    public void What_cannot_be_read_back_says_nothing(string metadata) => Assert.Equal(new DeclareOrigin(null, null, null), DeclareOrigin.Read(metadata));

    private static DeclareForm Form(params string[] environments) =>
        new(new ConfiguredEnvironments(environments.Select(name => new EnvironmentSettings { Name = name, Default = name == "production" })), Outside, new PracticeMark(false));
}
