using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;

namespace CadenceBot.Tests.Playground;

public sealed class SayTests : DoorTest
{
    private static readonly Form Questions = new("opp add", "Add an opportunity", [new Field { Name = "name", Label = "Name", Kind = FieldKind.Text, Required = true }]);

    [Fact]
    public async Task A_slash_line_is_answered_to_the_asker_alone_and_not_kept()
    {
        var said = await Say("host.manager", "acme", "/onboard status");

        var reply = said.Json["replies"]![0]!;
        ((string)reply["to"]!).ShouldBe("host.manager");
        ((string)reply["text"]!).ShouldBe("heard: status");
        Bot.Heard.ShouldHaveSingleItem().Door.ShouldBe(Door.Slash);
        (await Messages("acme", "host.manager")).Count.ShouldBe(2);
        (await Messages("acme", "partner.ae")).Count.ShouldBe(1);
        (await Messages("acme")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mention_is_kept_and_never_opens_a_form_but_its_button_does()
    {
        Bot.Replies = _ => Reply.Open(Questions);

        var said = await Say("partner.ae", "acme", "@CadenceBot opp add");

        said.Json["form"].ShouldBeNull();
        var reply = said.Json["replies"]![0]!;
        ((bool)reply["actions"]![0]!["opensForm"]!).ShouldBeTrue();
        (await Messages("acme")).Count.ShouldBe(2);

        var pressed = await Post("click", $$"""{"as":"partner.ae","message":"{{reply["id"]}}","action":"{{reply["actions"]![0]!["id"]}}"}""");
        ((string)pressed.Json["form"]!["id"]!).ShouldBe("opp add");
        Bot.Heard[^1].Line.ShouldBe("opp add");
    }

    [Fact]
    public async Task Talk_is_kept_and_not_answered()
    {
        var said = await Say("stranger", "acme", "good morning");

        said.Json["replies"]!.AsArray().ShouldBeEmpty();
        Bot.Heard.ShouldBeEmpty();
        ((string)(await Messages("acme", "partner.ae"))[^1]!["text"]!).ShouldBe("good morning");
    }

    [Fact]
    public async Task A_text_in_the_thread_of_a_notice_is_an_answer()
    {
        await Say("partner.ae", "acme", "yes, agreed", ",\"thread\":\"m1\"");

        var heard = Bot.Heard.ShouldHaveSingleItem();
        heard.Door.ShouldBe(Door.Thread);
        heard.Origin!.Key.ShouldBe("acme.1/welcome/d0");
        ((string)(await Messages("acme"))[1]!["thread"]!).ShouldBe("m1");
    }

    [Fact]
    public async Task A_text_in_the_thread_of_talk_is_talk()
    {
        await Say("partner.ae", "acme", "a thought");
        await Say("host.ae", "acme", "mine too", ",\"thread\":\"m2\"");

        Bot.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_to_everyone_becomes_a_message_of_the_room()
    {
        Bot.Replies = _ => new Reply(Message.Say("for all"), Visibility: Visibility.Everyone);

        var said = await Say("host.manager", "acme", "/onboard status --share");

        said.Json["replies"]![0]!["to"].ShouldBeNull();
        ((string)(await Messages("acme"))[^1]!["text"]!).ShouldBe("for all");
    }

    [Fact]
    public async Task The_same_delivery_again_gets_the_same_answer_and_changes_nothing()
    {
        var first = await Say("partner.ae", "acme", "@CadenceBot done w1", ",\"id\":\"d1\"");
        var again = await Say("partner.ae", "acme", "@CadenceBot done w1", ",\"id\":\"d1\"");

        again.Body.ShouldBe(first.Body);
        Bot.Heard.Count.ShouldBe(1);
        (await Messages("acme", "partner.ae")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Since_is_exclusive_and_reaches_into_private_replies()
    {
        await Say("host.ae", "acme", "/onboard status");
        await Say("host.ae", "acme", "/onboard plan");

        (await Messages("acme", "host.ae", "m1")).Select(m => (string)m!["id"]!).ShouldBe(["m1.1", "m1.2"]);
        (await Messages("acme", "host.ae", "m1.1")).Select(m => (string)m!["id"]!).ShouldBe(["m1.2"]);
        (await Get("/playground/api/messages?in=acme&since=m77")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("""{"as":"nobody","in":"acme","text":"hi"}""", 404)]
    [InlineData("""{"as":"partner.ae","in":"nowhere","text":"hi"}""", 404)]
    [InlineData("""{"as":"partner.ae","in":"host","text":"hi"}""", 404)]
    [InlineData("""{"as":"partner.ae","in":"dm:host.ae","text":"hi"}""", 404)]
    [InlineData("""{"as":"other.ae","in":"acme","text":"hi"}""", 404)]
    [InlineData("""{"as":"partner.ae","in":"acme","text":"hi","thread":"m99"}""", 404)]
    [InlineData("""{"as":"partner.ae","in":"acme","text":"hi","thread":"x"}""", 404)]
    [InlineData("""{"as":"partner.ae","in":"acme","text":" "}""", 400)]
    [InlineData("""{"as":"partner.ae","in":"acme"}""", 400)]
    [InlineData("""{"as":1,"in":"acme","text":"hi"}""", 400)]
    [InlineData("""{"as":"partner.ae","in":"acme","text":"\ud800"}""", 400)]
    [InlineData("""{"as":"partner.ae","in":"acme","text":"a\u0000b"}""", 400)]
    [InlineData("""{"as":"partner.ae","in":"acme","text":"hi","id":""}""", 400)]
    [InlineData("""{"as":"partner.ae",""", 400)]
    [InlineData("""["as"]""", 400)]
    [InlineData("", 400)]
    public async Task A_wrong_request_says_why_and_changes_nothing(string body, int status)
    {
        var commits = Store.Commits;

        var said = await Post("say", body);

        said.Status.ShouldBe(status);
        said.Headers.ContentType.ToString().ShouldStartWith("application/problem+json");
        said.Detail.ShouldNotBeNullOrWhiteSpace();
        Store.Commits.ShouldBe(commits);
    }

    [Fact]
    public async Task Forty_thousand_characters_are_taken_and_one_more_is_not()
    {
        (await Say("partner.ae", "acme", new string('x', 40_000))).Status.ShouldBe(200);
        (await Say("partner.ae", "acme", new string('x', 40_001))).Status.ShouldBe(400);
        (await Post("say", new string(' ', 300_000))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_store_that_cannot_write_is_told_in_one_sentence()
    {
        Store.Breaks = true;
        (await Say("partner.ae", "acme", "hello")).Status.ShouldBe(503);
        Store.Breaks = false;
        (await Say("partner.ae", "acme", "hello")).Status.ShouldBe(200);
    }
}
