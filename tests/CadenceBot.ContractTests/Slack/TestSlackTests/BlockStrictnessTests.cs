using System.Text.Json.Nodes;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>What Slack refuses of blocks and views is refused here.</summary>
public sealed class BlockStrictnessTests
{
    private static readonly string Long = new('x', 3001);

    public static TheoryData<string, string> Refused => new()
    {
        { """[{"type":"section","text":{"type":"plain_text","text":"a"},"colour":"red"}]""", "invalid additional property: colour [json-pointer:/blocks/0]" },
        { """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"disabled":true}]}]""", "invalid additional property: disabled" },
        { """[{"type":"section","text":{"type":"plain_text","text":""}}]""", "must be more than 0 characters" },
        { $$$"""[{"type":"section","text":{"type":"plain_text","text":"{{{Long}}}"}}]""", "must be less than 3001 characters" },
        { $$$"""[{"type":"header","text":{"type":"plain_text","text":"{{{Long[..151]}}}"}}]""", "must be less than 151 characters" },
        { """[{"type":"header","text":{"type":"mrkdwn","text":"a"}}]""", "unsupported type: mrkdwn" },
        { """[{"type":"section"}]""", "missing required field: text" },
        { """[{"type":"context","elements":[]}]""", "no fewer than 1 item allowed" },
        { """[{"type":"marquee"}]""", "unsupported type: marquee" },
        { """[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]""", "block_id a is not unique" },
        { """[{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"a"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"b"}}]}]""", "action_id a is not unique" },
        { """[{"type":"actions","elements":[{"type":"button","style":"warning","text":{"type":"plain_text","text":"a"}}]}]""", "must be one of primary|danger" },
        { """[{"type":"image","image_url":"ftp://x","alt_text":"a"}]""", "must be a URL" },
        { Many("""{"type":"divider"}""", 51), "no more than 50 items allowed" },
        { $$$"""[{"type":"context","elements":{{{Many("""{"type":"mrkdwn","text":"a"}""", 11)}}}}]""", "no more than 10 items allowed" },
        { $$$"""[{"type":"section","fields":{{{Many("""{"type":"mrkdwn","text":"a"}""", 11)}}}}]""", "no more than 10 items allowed" },
        { $$$"""[{"type":"section","fields":[{"type":"mrkdwn","text":"{{{Long[..2001]}}}"}]}]""", "must be less than 2001 characters" },
        { $$$"""[{"type":"actions","elements":[{"type":"overflow","options":{{{Many("""{"text":{"type":"plain_text","text":"a"},"value":"a"}""", 6)}}}}]}]""", "no more than 5 items allowed" },
        { $$$"""[{"type":"actions","elements":[{"type":"overflow","options":[{"text":{"type":"plain_text","text":"a"},"value":"{{{Long[..76]}}}"}]}]}]""", "must be less than 76 characters" },
        { Many($$$"""{"type":"section","text":{"type":"plain_text","text":"{{{Long[..2500]}}}"}}""", 5), "characters of 12000" },
    };

    public static TheoryData<string, string> RefusedModals => new()
    {
        { """{"type":"modal","title":{"type":"plain_text","text":"A title of twenty-five ch"},"blocks":[{"type":"divider"}]}""", "must be less than 25 characters" },
        { """{"type":"modal","title":{"type":"plain_text","text":"a"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"a"},"element":{"type":"plain_text_input"}}]}""", "missing required field: submit" },
        { """{"type":"modal","title":{"type":"plain_text","text":"a"},"submit":{"type":"plain_text","text":"b"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"a"},"element":{"type":"datepicker","initial_date":"2.3.2026"}}]}""", "must be a date" },
        { """{"type":"modal","title":{"type":"plain_text","text":"a"},"submit":{"type":"plain_text","text":"b"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"a"},"element":{"type":"button","text":{"type":"plain_text","text":"a"}}}]}""", "unsupported type: button" },
        { """{"type":"modal","title":{"type":"plain_text","text":"a"},"submit":{"type":"plain_text","text":"b"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"a"},"element":{"type":"static_select","options":[{"text":{"type":"plain_text","text":"a"},"value":"a"}],"initial_option":{"text":{"type":"plain_text","text":"b"},"value":"b"}}}]}""", "initial option is not one of the options" },
        { """{"type":"modal","title":{"type":"plain_text","text":"a"}}""", "missing required field: blocks" },
        { """{"type":"home","blocks":[{"type":"divider"}]}""", "must be of type modal" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Blocks_that_Slack_refuses_are_refused_with_the_place(string blocks, string problem)
    {
        await using var bot = await BotDouble.StartAsync();
        var answer = await bot.CallAsync("chat.postMessage", new() { ["channel"] = Cast.AcmeChannel, ["text"] = "a", ["blocks"] = JsonNode.Parse(blocks) });
        ((string?)answer["error"]).ShouldBe("invalid_blocks");
        answer["response_metadata"]!["messages"]!.AsArray().Select(m => (string)m!).ShouldContain(m => m.Contains(problem));
        bot.Slack.Messages(Cast.AcmeChannel).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RefusedModals))]
    public void A_modal_that_Slack_refuses_is_refused(string view, string problem) => BlockKitRules.Modal(view).ShouldContain(m => m.Contains(problem));

    [Fact]
    public void A_home_tab_has_no_title_and_takes_a_hundred_blocks()
    {
        BlockKitRules.Home($$$"""{"type":"home","blocks":{{{Many("""{"type":"divider"}""", 100)}}}}""").ShouldBeEmpty();
        BlockKitRules.Home("""{"type":"home","title":{"type":"plain_text","text":"a"},"blocks":[{"type":"divider"}]}""").ShouldHaveSingleItem().ShouldContain("title");
    }

    [Fact]
    public async Task Far_too_many_words_have_an_error_of_their_own_and_no_words_too()
    {
        await using var bot = await BotDouble.StartAsync();
        var six = JsonNode.Parse(Many($$$"""{"type":"section","text":{"type":"plain_text","text":"{{{Long[..2500]}}}"}}""", 6));
        ((string?)(await bot.CallAsync("chat.postMessage", new() { ["channel"] = Cast.AcmeChannel, ["text"] = "a", ["blocks"] = six }))["error"]).ShouldBe("msg_blocks_too_long");
        ((string?)(await bot.CallAsync("chat.postMessage", new() { ["channel"] = Cast.AcmeChannel }))["error"]).ShouldBe("no_text");
        ((string?)(await bot.CallAsync("chat.postMessage", new() { ["channel"] = Cast.AcmeChannel, ["blocks"] = "not an array" }))["error"]).ShouldBe("invalid_blocks_format");
    }

    private static string Many(string item, int count) => $"[{string.Join(",", Enumerable.Repeat(item, count))}]";
}
