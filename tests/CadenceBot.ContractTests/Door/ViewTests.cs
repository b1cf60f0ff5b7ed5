using System.Text.Json;
using CadenceBot.ContractTests.Journeys;

namespace CadenceBot.ContractTests.Door;

/// <summary>Who sees what, and what is told of it.</summary>
public sealed class ViewTests(PlaygroundHost host) : DoorTest(host)
{
    [Fact]
    public async Task The_state_names_the_cast_and_its_rooms()
    {
        var state = await Door.Reset();
        state.Actors.Select(a => a.GetProperty("id").GetString()).ShouldBe(
            ["admin", "host.manager", "host.ae", "host.se", "host.sponsor", "partner.manager", "partner.ae", "partner.se", "partner.sponsor", "other.manager", "other.ae", "stranger"]);
        state.Conversations.Select(c => c.GetProperty("id").GetString()).ShouldContain("dm:stranger");
        var acme = state.Conversations.Single(c => c.GetProperty("id").GetString() == "acme");
        acme.GetProperty("kind").GetString().ShouldBe("shared");
        acme.GetProperty("members").EnumerateArray().Select(m => m.GetString()).ShouldContain("stranger");
        acme.GetProperty("members").EnumerateArray().Select(m => m.GetString()).ShouldNotContain("other.ae");
    }

    [Fact]
    public async Task Without_demo_there_are_people_and_rooms_and_no_plan()
    {
        (await Door.Reset(demo: false)).Actors.Length.ShouldBe(12);
        (await Door.Messages("acme")).ShouldBeEmpty();
        (await Door.Ledger()).ShouldBeEmpty();
        (await Door.Get<JsonElement?>("plan?partner=acme")).ShouldBeNull();
    }

    [Fact]
    public async Task A_reset_forgets_everything_and_posts_the_welcome()
    {
        await Door.Reset();
        await PartnerAe.Does("opp add Northwind", "acme");
        await HostManager.Does("company off 2026-03-04");
        await Door.ToDay(20);
        await Door.Reset();
        (await Door.Messages("acme")).ShouldHaveSingleItem().Key.ShouldBe("acme.1/welcome/d0");
        (await Door.Plan()).Opportunities.ShouldBeEmpty();
        (await HostManager.Does("company")).Text.ShouldContain("none yet");
    }

    [Fact]
    public async Task Messages_come_oldest_first_and_since_is_exclusive()
    {
        await Door.Reset();
        await Door.ToDay(20);
        var all = await Door.Messages("acme");
        all.Select(m => m.At).ShouldBeInOrder();
        (await Door.Messages("acme", since: all[2].Id)).Select(m => m.Id).ShouldBe(all.Skip(3).Select(m => m.Id));
        (await Door.Messages("acme", since: all[^1].Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_only_you_message_is_shown_to_its_reader_alone()
    {
        await Door.Reset();
        var reply = (await PartnerAe.Does("status", "acme")).Only;
        (reply.To, reply.From).ShouldBe(("partner.ae", "bot"));
        (await Door.Messages("acme", "partner.ae")).Select(m => m.Id).ShouldContain(reply.Id);
        foreach (var other in new[] { "host.manager", "partner.manager", "stranger" }) (await Door.Messages("acme", other)).Select(m => m.Id).ShouldNotContain(reply.Id);
        (await Door.Messages("acme")).Select(m => m.Id).ShouldNotContain(reply.Id);
        (await Door.TryPost("click", $$"""{"as":"host.ae","message":"{{reply.Id}}","action":"{{reply.Actions[0].Id}}"}""")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await PartnerAe.Clicks(reply, "See plan")).Replies.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Talk_and_mentions_are_kept_and_slash_lines_are_not()
    {
        await Door.Reset();
        await HostAe.Says("acme", "good morning");
        await HostAe.Says("acme", "@CadenceBot status");
        await HostAe.Does("status", "acme");
        (await Door.Messages("acme")).Where(m => m.From == "host.ae").Select(m => m.Text).ShouldBe(["good morning", "@CadenceBot status"]);
        (await HostAe.Says("acme", "@CadenceBotany is a garden")).Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mention_opens_no_form_and_answers_with_a_button_that_does()
    {
        await Door.Reset();
        var said = await HostAe.Says("acme", "@CadenceBot opp add");
        said.Form.ShouldBeNull();
        var pressed = await HostAe.Clicks(said.Only, said.Only.Actions[0].Label);
        pressed.Form.ShouldNotBeNull().Fields.Select(f => f.Name).ShouldContain("name");
        var sent = await HostAe.Submits(pressed.Form, new { name = "Northwind", amount = 80000, stage = "demo", close = "2026-05-28", role = "source" });
        sent.Errors.ShouldBeNull();
        (await Door.Plan()).Opportunities.ShouldHaveSingleItem().Close.ShouldBe("2026-05-28");
    }

    [Fact]
    public async Task A_wrong_value_of_a_form_is_told_beside_its_field_and_nothing_is_recorded()
    {
        await Door.Reset();
        var form = (await HostAe.Does("opp add", "acme")).Form;
        (await HostAe.Submits(form, new { })).Errors.ShouldNotBeNull().Keys.ShouldContain("name");
        (await HostAe.Submits(form, new { name = "N", stage = "nonsense" })).Errors.ShouldNotBeNull().Keys.ShouldContain("stage");
        (await HostAe.Submits(form, new { name = "N", close = "soon" })).Errors.ShouldNotBeNull().Keys.ShouldContain("close");
        (await HostAe.Submits(form, new { name = "N", other = "x" })).Errors.ShouldNotBeNull().Keys.ShouldContain("other");
        (await Door.Plan()).Opportunities.ShouldBeEmpty();
        (await HostAe.Submits(form, new { name = "N" })).Errors.ShouldBeNull();
    }

    [Fact]
    public async Task The_gallery_shows_every_message_in_each_rendering()
    {
        var gallery = await Door.Get<JsonElement[]>("gallery");
        gallery.Length.ShouldBeGreaterThan(50);
        gallery.ShouldAllBe(g => g.GetProperty("renderings").GetArrayLength() >= 2);
    }

    [Fact]
    public async Task Readers_of_events_hear_of_messages_edits_the_clock_and_a_reset()
    {
        await Door.Reset();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var response = await Door.Http.GetAsync(new Uri("/playground/api/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, patience.Token);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var stream = new StreamReader(await response.Content.ReadAsStreamAsync(patience.Token));
        (await stream.ReadLineAsync(patience.Token)).ShouldBe(": here");

        await Door.ToDay(2, "14:00");
        await PartnerAe.Clicks(await Door.Notice("acme.1/week/w01"), "Accept Wed");
        await Door.Reset();
        var heard = new List<string>();
        while (heard.LastOrDefault() != "reset")
        {
            if (await stream.ReadLineAsync(patience.Token) is { } line && line.StartsWith("event: ", StringComparison.Ordinal)) heard.Add(line[7..]);
        }

        heard.ShouldContain("message");
        heard.ShouldContain("clock");
        heard.ShouldContain("edited");
    }
}
