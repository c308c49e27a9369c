using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Incidents;

public sealed class ButtonRowTests
{
    [Theory]
    [InlineData("N", "N!")]
    [InlineData("R", "R")]
    [InlineData("M", "M")]
    [InlineData("MM", "| M M")]
    [InlineData("RNMM", "N! R | M M")]
    [InlineData("NRRM", "N! R | R M")]
    [InlineData("NRM", "N! R M")]
    [InlineData("NRRRMMMMM", "N! R R | R M M M M")]
    [InlineData("NN", "N! N")]
    public void Three_stand_in_the_row_and_five_in_the_menu(string offered, string shown)
    {
        var row = ButtonRow.Of("b", offered.Select((rank, i) => new CardButton(
            rank switch { 'N' => CardButtonRank.Next, 'R' => CardButtonRank.Row, _ => CardButtonRank.Menu },
            new Button { ActionId = $"a{i}", Text = rank.ToString(), Value = "v" })))!;

        Assert.Equal(shown, string.Join(' ', row.Elements.Select(Word)));
        Assert.Empty(BlockKit.Check(new Message("t", [row])));
    }

    [Fact]
    public void Without_buttons_there_is_no_row() => Assert.Null(ButtonRow.Of("b", []));

    private static string Word(BlockElement element) => element switch
    {
        Button button => button.Text.Text + (button.Style is ButtonStyle.Primary ? "!" : ""),
        OverflowMenu menu => "| " + string.Join(' ', menu.Options.Select(option => option.Text.Text)),
        _ => "?",
    };
}
