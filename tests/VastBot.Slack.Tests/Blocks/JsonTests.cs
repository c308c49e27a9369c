using System.Text.Json;

namespace VastBot.Slack.Tests;

public sealed class JsonTests
{
    [Fact]
    public void A_remediation_card_is_written_as_slack_documents_it()
    {
        IReadOnlyList<Block> blocks =
        [
            new HeaderBlock { Text = "P1: Vast.ai rate limiting" },
            new SectionBlock { Fields = [new Markdown("*Errors 5m*\n18.2/s")] },
            new ActionsBlock
            {
                BlockId = "rem:42:v1",
                Elements =
                [
                    new Button
                    {
                        ActionId = "remediate.approve", Value = "42", Text = "Approve", Style = ButtonStyle.Primary,
                        Confirm = new ConfirmationDialog { Title = "Set queue mode?", Text = new PlainText("Restarts the pods."), Confirm = "Apply", Deny = "Cancel", Style = ButtonStyle.Danger },
                    },
                ],
            },
        ];
        Assert.Equal(
            """
            [{"type":"header","text":{"type":"plain_text","text":"P1: Vast.ai rate limiting"}},{"type":"section","fields":[{"type":"mrkdwn","text":"*Errors 5m*\n18.2/s"}]},{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Approve"},"value":"42","style":"primary","confirm":{"title":{"type":"plain_text","text":"Set queue mode?"},"text":{"type":"plain_text","text":"Restarts the pods."},"confirm":{"type":"plain_text","text":"Apply"},"deny":{"type":"plain_text","text":"Cancel"},"style":"danger"},"action_id":"remediate.approve"}],"block_id":"rem:42:v1"}]
            """,
            JsonSerializer.Serialize(blocks, SlackJson.Wire.IReadOnlyListBlock));
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void What_is_written_reads_as_the_same(string json)
    {
        var blocks = JsonSerializer.Deserialize(json, SlackJson.Wire.IReadOnlyListBlock)!;
        Assert.DoesNotContain(blocks, b => b is UnknownBlock);
        Assert.DoesNotContain("Unknown", string.Join(' ', blocks), StringComparison.Ordinal);
        var again = JsonSerializer.Serialize(blocks, SlackJson.Wire.IReadOnlyListBlock);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, JsonDocument.Parse(again).RootElement), again);
    }

    public static TheoryData<string> Pieces()
    {
        const string Option = """{"text":{"type":"plain_text","text":"a"},"value":"1"}""";
        string[] elements =
        [
            $$"""{"type":"overflow","action_id":"x","options":[{{Option}},{"text":{"type":"plain_text","text":"b"},"value":"2","url":"https://x.example"}]}""",
            $$$"""{"type":"static_select","options":[{{{Option}}}],"initial_option":{{{Option}}},"placeholder":{"type":"plain_text","text":"p","emoji":false}}""",
            $$"""{"type":"static_select","option_groups":[{"label":{"type":"plain_text","text":"l"},"options":[{{Option}}]}]}""",
            $$"""{"type":"multi_static_select","options":[{{Option}}],"max_selected_items":2,"focus_on_load":true}""",
            """{"type":"external_select","min_query_length":1}""",
            """{"type":"multi_external_select","min_query_length":1}""",
            """{"type":"users_select","initial_user":"U1"}""",
            """{"type":"multi_users_select","initial_users":["U1"]}""",
            """{"type":"channels_select","initial_channel":"C1","response_url_enabled":true}""",
            """{"type":"multi_channels_select","initial_channels":["C1"]}""",
            """{"type":"conversations_select","default_to_current_conversation":true,"filter":{"include":["im"],"exclude_bot_users":true}}""",
            """{"type":"multi_conversations_select","initial_conversations":["C1"]}""",
            $$"""{"type":"checkboxes","options":[{{Option}}]}""",
            """{"type":"radio_buttons","options":[{"text":{"type":"mrkdwn","text":"*a*","verbatim":true},"value":"1","description":{"type":"plain_text","text":"d"}}]}""",
            """{"type":"datepicker","initial_date":"2026-11-20"}""",
            """{"type":"timepicker","initial_time":"03:00","timezone":"Europe/Berlin"}""",
            """{"type":"datetimepicker","initial_date_time":1764001800}""",
            """{"type":"plain_text_input","multiline":true,"min_length":1,"max_length":10,"dispatch_action_config":{"trigger_actions_on":["on_enter_pressed"]}}""",
            """{"type":"email_text_input"}""", """{"type":"url_text_input"}""",
            """{"type":"number_input","is_decimal_allowed":false,"min_value":"1"}""",
            """{"type":"rich_text_input"}""", """{"type":"file_input","filetypes":["log"],"max_files":3}""",
        ];
        string[] blocks =
        [
            """{"type":"divider","block_id":"b"}""",
            """{"type":"image","image_url":"https://x.example/a.png","alt_text":"a","title":{"type":"plain_text","text":"t"}}""",
            """{"type":"image","slack_file":{"id":"F1"},"alt_text":"a"}""",
            """{"type":"context","elements":[{"type":"mrkdwn","text":"m"},{"type":"plain_text","text":"p"},{"type":"image","image_url":"https://x.example/a.png","alt_text":"a"}]}""",
            """{"type":"section","text":{"type":"mrkdwn","text":"m"},"accessory":{"type":"image","image_url":"https://x.example/a.png","alt_text":"a"},"expand":true}""",
            """{"type":"markdown","text":"**m**"}""",
            """{"type":"alert","text":{"type":"plain_text","text":"t"},"level":"warning"}""",
            """{"type":"table","column_settings":[{"align":"right","is_wrapped":true}],"rows":[[{"type":"raw_text","text":"a"},{"type":"raw_number","value":0},{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"x"}]}]}]]}""",
            """{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"x","style":{"bold":true,"italic":true,"strike":true,"code":true}},{"type":"link","url":"https://x.example","text":"x","unsafe":true},{"type":"user","user_id":"U1"},{"type":"usergroup","usergroup_id":"S1"},{"type":"channel","channel_id":"C1"},{"type":"emoji","name":"x","unicode":"1f600"},{"type":"broadcast","range":"here"},{"type":"date","timestamp":1,"format":"{time}","fallback":"f"},{"type":"color","value":"#ff0000"}]},{"type":"rich_text_list","style":"bullet","indent":1,"elements":[{"type":"rich_text_section","elements":[]}]},{"type":"rich_text_list","style":"ordered","elements":[]},{"type":"rich_text_preformatted","border":1,"elements":[]},{"type":"rich_text_quote","elements":[]}]}""",
        ];
        var all = new TheoryData<string>();
        foreach (var element in elements) all.Add($$$"""[{"type":"input","label":{"type":"plain_text","text":"l"},"hint":{"type":"plain_text","text":"h"},"optional":true,"dispatch_action":true,"element":{{{element}}}}]""");
        foreach (var block in blocks) all.Add($"[{block}]");
        return all;
    }

    [Theory]
    [InlineData("""{"type":"carousel","cards":[1,{"a":null}]}""")]
    [InlineData("""{"type":"header"}""")]
    [InlineData("""{"type":"section","expand":17}""")]
    [InlineData("""{"no_type":true}""")]
    public void Unknown_types_and_shapes_are_kept_as_they_came(string json)
    {
        var blocks = JsonSerializer.Deserialize($"[{json}]", SlackJson.Wire.IReadOnlyListBlock)!;
        Assert.IsType<UnknownBlock>(Assert.Single(blocks));
        Assert.Equal($"[{json}]", JsonSerializer.Serialize(blocks, SlackJson.Wire.IReadOnlyListBlock));
    }

    [Fact]
    public void Unknown_pieces_inside_known_ones_are_kept()
    {
        const string Json = """[{"type":"actions","elements":[{"type":"workflow_button","x":1},{"type":"button","text":{"type":"plain_text","text":"t"}}]}]""";
        var actions = Assert.IsType<ActionsBlock>(Assert.Single(JsonSerializer.Deserialize(Json, SlackJson.Wire.IReadOnlyListBlock)!));
        Assert.Equal("workflow_button", Assert.IsType<UnknownElement>(actions.Elements[0]).Type);
        Assert.IsType<Button>(actions.Elements[1]);
        Assert.Equal(Json, JsonSerializer.Serialize<IReadOnlyList<Block>>([actions], SlackJson.Wire.IReadOnlyListBlock));
    }

    [Fact]
    public void The_type_may_stand_anywhere_and_unknown_fields_are_passed_over()
    {
        const string Json = """[{"text":{"text":"t","new":1,"type":"plain_text"},"new":{"deep":[]},"type":"header"}]""";
        Assert.Equal("t", Assert.IsType<HeaderBlock>(Assert.Single(JsonSerializer.Deserialize(Json, SlackJson.Wire.IReadOnlyListBlock)!)).Text.Text);
    }

    [Fact]
    public void A_modal_is_written_with_what_was_set()
    {
        var view = new ModalView { Title = "Declare", Submit = "Send", CallbackId = "declare", ExternalId = "e1", NotifyOnClose = true, Blocks = [new DividerBlock()] };
        Assert.Equal(
            """{"type":"modal","title":{"type":"plain_text","text":"Declare"},"submit":{"type":"plain_text","text":"Send"},"close":{"type":"plain_text","text":"Close"},"notify_on_close":true,"blocks":[{"type":"divider"}],"callback_id":"declare","private_metadata":"","external_id":"e1"}""",
            JsonSerializer.Serialize(view, SlackJson.Wire.ModalView));
    }
}
