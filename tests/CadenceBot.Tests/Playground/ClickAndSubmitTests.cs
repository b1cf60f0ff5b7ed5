using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;

namespace CadenceBot.Tests.Playground;

public sealed class ClickAndSubmitTests : DoorTest
{
    // What Samples.Everything's first buttons are called by the door.
    private const string Agree = "aa34b5adf";
    private const string Stuck = "a94eb08ad";

    private static readonly ImmutableArray<Field> Fields = [new Field { Name = "why", Label = "Why?", Kind = FieldKind.Text, Required = true }];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Store.Pending.Enqueue(FakeBot.Notice("acme.1/week/w02", "acme", Samples.Everything));
        await Bot.DrainAsync(default, default);
    }

    [Fact]
    public async Task A_press_is_the_line_of_the_button_with_the_message_as_its_origin()
    {
        await Click("partner.ae", "m2", Agree);

        var heard = Bot.Heard.ShouldHaveSingleItem();
        heard.ShouldSatisfyAllConditions(
            h => h.Line.ShouldBe("done acme w2 --for acme.1/week/w02"),
            h => h.Door.ShouldBe(Door.Button),
            h => h.Origin!.Key.ShouldBe("acme.1/week/w02"),
            h => h.Conversation.Id.ShouldBe("acme"));
    }

    [Theory]
    [InlineData("partner.ae", "m2", "a0000000f")]
    [InlineData("partner.ae", "m2", "yes")]
    [InlineData("partner.ae", "m1", Agree)]
    [InlineData("partner.ae", "m9", Agree)]
    [InlineData("partner.ae", "m1.1", Agree)]
    [InlineData("other.ae", "m2", Agree)]
    [InlineData("nobody", "m2", Agree)]
    public async Task What_is_not_there_for_that_reader_cannot_be_pressed(string who, string message, string action) => (await Click(who, message, action)).Status.ShouldBe(404);

    [Fact]
    public async Task An_action_that_an_edit_took_away_is_already_settled()
    {
        await Messages("acme");
        Store.Pending.Enqueue(FakeBot.Notice("edit/1", "acme", Message.Say("Done by Leo.")) with { EditsKey = "acme.1/week/w02" });
        await Bot.DrainAsync(default, default);

        var pressed = await Click("partner.ae", "m2", Agree);

        pressed.Status.ShouldBe(200);
        ((string)pressed.Json["replies"]![0]!["text"]!).ShouldBe("heard: ");
        Bot.Heard.ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.IsTooLate.ShouldBeTrue(), i => i.Line.ShouldBeEmpty(), i => i.Origin!.Key.ShouldBe("acme.1/week/w02"));
        (await Click("partner.ae", "m2", "a0000000f")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Only_its_reader_can_press_a_private_reply()
    {
        Bot.Replies = _ => Reply.Say(Samples.Everything);
        await Say("host.ae", "acme", "/onboard today");

        (await Click("host.se", "m2.1", Agree)).Status.ShouldBe(404);
        (await Click("host.ae", "m2.1", Agree)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_form_is_opened_filled_in_and_chained()
    {
        Bot.Replies = i => i.Door == Door.Button ? Reply.Open(new Form("block acme w2", "Stuck", Fields)) : Reply.Open(new Form("snooze", "And then?", Fields));
        var opened = await Click("partner.ae", "m2", Stuck);
        ((string)opened.Json["form"]!["id"]!).ShouldBe("block acme w2");

        var sent = await Submit("partner.ae", "block acme w2", """{"why":"no data"}""");

        ((string)sent.Json["form"]!["id"]!).ShouldBe("snooze");
        Bot.Heard[^1].ShouldSatisfyAllConditions(h => h.Line.ShouldBe("block acme w2 --why \"no data\""), h => h.Door.ShouldBe(Door.Form), h => h.Origin!.Id.ShouldBe(2));
    }

    [Fact]
    public async Task A_form_that_was_not_opened_for_somebody_is_unknown()
    {
        Bot.Replies = _ => Reply.Open(new Form("block acme w2", "Stuck", Fields));
        await Click("partner.ae", "m2", Stuck);

        (await Submit("partner.se", "block acme w2", "{}")).Status.ShouldBe(404);
        (await Submit("partner.ae", "other", "{}")).Status.ShouldBe(404);
        (await Submit("partner.ae", "block acme w2", "7")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task What_is_missing_or_refused_is_said_at_its_field_and_may_be_tried_again()
    {
        Bot.Replies = i => i.Door == Door.Button
            ? Reply.Open(new Form("block acme w2", "Stuck", Fields))
            : Reply.Nothing with { Problems = new Dictionary<string, string> { ["why"] = "Say more." } };
        await Click("partner.ae", "m2", Stuck);

        ((string)(await Submit("partner.ae", "block acme w2", "{}")).Json["errors"]!["why"]!).ShouldContain("needed");
        Bot.Heard.Count.ShouldBe(1);
        ((string)(await Submit("partner.ae", "block acme w2", """{"why":"x"}""")).Json["errors"]!["why"]!).ShouldBe("Say more.");
    }

    private Task<Reaction> Click(string who, string message, string action) => Post("click", $$"""{"as":"{{who}}","message":"{{message}}","action":"{{action}}"}""");

    private Task<Reaction> Submit(string who, string form, string values) => Post("submit", $$"""{"as":"{{who}}","form":"{{form}}","values":{{values}}}""");
}
