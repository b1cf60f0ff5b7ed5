using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Playground;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Seed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CadenceBot.Tests.Playground;

public sealed class WholeDoorTests : DoorTest
{
    [Fact]
    public async Task The_state_names_the_cast_with_its_roles_and_rooms()
    {
        var state = (await Get("/playground/api/state")).Json;

        state["actors"]!.AsArray().Select(a => (string)a!["id"]!).ShouldBe(
            ["admin", "host.manager", "host.ae", "host.se", "host.sponsor", "partner.manager", "partner.ae", "partner.se", "partner.sponsor", "other.manager", "other.ae", "stranger"]);
        var stranger = state["actors"]![11]!;
        ((string)stranger["company"]!).ShouldBe("acme");
        ((string)stranger["companyName"]!).ShouldBe("Acme");
        stranger["roles"]!.AsArray().ShouldBeEmpty();
        ((string)state["actors"]![1]!["roles"]![0]!).ShouldBe("manager");
        var acme = state["conversations"]![0]!;
        ((string)acme["kind"]!).ShouldBe("shared");
        acme["members"]!.AsArray().Count.ShouldBe(10);
        ((string)state["conversations"]![2]!["kind"]!).ShouldBe("internal");
        (await Store.DirectoryAsync(default)).Person("stranger").ShouldBeNull();
    }

    [Fact]
    public async Task A_reset_forgets_everything_and_posts_the_welcome()
    {
        await Say("host.ae", "acme", "/onboard status");
        var state = await Post("reset", """{"at":"2026-06-01T08:00:00+02:00","zone":"Europe/Berlin","unreachable":["partner.sponsor"]}""");

        ((string)state.Json["now"]!).ShouldBe("2026-06-01T08:00:00+02:00");
        ((string)(await Messages("acme", "host.ae")).ShouldHaveSingleItem()!["key"]!).ShouldBe("acme.1/welcome/d0");
        Bot.Demos.ShouldBe(2);
        await Post("reset", """{"demo":false}""");
        (await Messages("acme")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"at":"2026-06-01T08:00:00"}""", 400)]
    [InlineData("""{"at":"0001-01-01T00:00:00Z"}""", 400)]
    [InlineData("""{"zone":"Mars/North"}""", 400)]
    [InlineData("""{"demo":"no"}""", 400)]
    [InlineData("""{"unreachable":"partner.sponsor"}""", 400)]
    [InlineData("""{"unreachable":["nobody"]}""", 404)]
    public async Task A_reset_that_cannot_be_done_forgets_nothing(string body, int status)
    {
        (await Post("reset", body)).Status.ShouldBe(status);
        (await Messages("acme")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_unreachable_are_not_reached_and_the_others_are()
    {
        await Post("reset", """{"unreachable":["partner.sponsor"]}""");
        var platform = Services.GetRequiredService<PlaygroundPlatform>();

        (await platform.SendAsync(new(new("playground", "dm:partner.sponsor"), Message.Say("x"), null, null), default)).ShouldBeOfType<CadenceBot.Application.Chat.Delivery.Unreachable>();
        (await platform.SendAsync(new(new("playground", "dm:host.sponsor"), Message.Say("x"), null, null), default)).ShouldBeOfType<CadenceBot.Application.Chat.Delivery.Accepted>();
    }

    [Theory]
    [InlineData("localhost:5080", null, 200)]
    [InlineData("127.0.0.1:5080", "http://127.0.0.1:5080", 200)]
    [InlineData("[::1]:5080", null, 200)]
    [InlineData("evil.example", null, 403)]
    [InlineData("127.0.0.1.evil.example:5080", null, 403)]
    [InlineData("10.0.0.7:5080", null, 403)]
    [InlineData("127.0.0.1:5080", "http://evil.example", 403)]
    [InlineData("127.0.0.1:5080", "http://127.0.0.1:9999", 403)]
    [InlineData("127.0.0.1:5080", "null", 403)]
    public async Task Only_this_machine_and_its_own_page_are_served(string host, string? origin, int status)
    {
        foreach (var path in new[] { "/playground/api/state", "/", "/js/main.js" })
        {
            (await Get(path, r =>
            {
                r.Headers.Host = host;
                if (origin is not null) r.Headers.Origin = origin;
            })).Status.ShouldBe(status);
        }
    }

    [Fact]
    public async Task The_page_comes_with_its_type_tag_and_policy()
    {
        var page = await Get("/");
        page.Body.ShouldContain("<title>CadenceBot playground</title>");
        page.Headers.ContentType.ToString().ShouldBe("text/html; charset=utf-8");
        page.Headers.ContentSecurityPolicy.ToString().ShouldStartWith("default-src 'self'; img-src 'self' data:");
        page.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        (await Get("/js/main.js")).Headers.ContentType.ToString().ShouldStartWith("text/javascript");
        (await Get("/", r => r.Headers.IfNoneMatch = page.Headers.ETag)).Status.ShouldBe(304);
        (await Send("HEAD", "/", null)).Body.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/../Program.cs")]
    [InlineData("/js/../../appsettings.json")]
    [InlineData("/..\\appsettings.json")]
    [InlineData("/wwwroot/index.html")]
    [InlineData("//index.html")]
    [InlineData("/js")]
    [InlineData("/playground/api/nothing")]
    public async Task No_path_leads_anywhere_else(string path)
    {
        var found = await Get(path);
        found.Status.ShouldBe(404);
        found.Headers.ContentType.ToString().ShouldStartWith("application/problem+json");
    }

    [Fact]
    public async Task The_ledger_and_the_plan_know_the_partners()
    {
        Store.Ledger.Add(new LedgerLine("acme.1/week/w01", "week", "acme", "playground:acme", Instant.FromUtc(2026, 3, 4, 14, 0), null, "pending", 0, null));

        var ledger = await Get("/playground/api/ledger?partner=acme");
        ledger.Body.ShouldBe("""[{"key":"acme.1/week/w01","kind":"week","partner":"acme","conversation":"acme","dueAt":"2026-03-04T14:00:00+00:00","state":"pending","attempts":0}]""");
        (await Get("/playground/api/ledger?partner=globex")).Body.ShouldBe("[]");
        (await Get("/playground/api/ledger?partner=nobody")).Status.ShouldBe(404);
        (await Get("/playground/api/ledger?partner=host")).Status.ShouldBe(404);
        (await Get("/playground/api/plan?partner=globex")).Body.ShouldBe("null");
        (await Get("/playground/api/plan?partner=nobody")).Status.ShouldBe(404);
        (await Get("/playground/api/plan")).Status.ShouldBe(400);
        (await Get("/playground/api/plan?partner=acme&number=x")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_gallery_shows_each_message_in_each_rendering()
    {
        var item = (await Get("/playground/api/gallery")).Json[0]!;
        ((string)item["message"]!["text"]!).ShouldBe("Welcome");
        item["renderings"]!.AsArray().Select(r => (string)r!["renderer"]!).ShouldBe(["text", "html"]);
    }

    [Fact]
    public async Task Readers_of_events_hear_of_messages_edits_the_clock_and_a_reset()
    {
        using var place = Services.GetRequiredService<EventHub>().Subscribe()!;

        await Say("partner.ae", "acme", "hello");
        Store.Pending.Enqueue(FakeBot.Notice("acme.1/welcome/d0", "acme", Message.Say("Welcome again")) with { Kind = null, Key = "edit/1", EditsKey = "acme.1/welcome/d0" });
        await Say("partner.ae", "acme", "@CadenceBot help");
        await Post("clock", """{"advance":"P1D"}""");
        await Post("reset", "{}");

        var heard = new List<string>();
        while (place.Events.TryRead(out var e)) heard.Add(e.Name);
        heard.ShouldBe(["message", "edited", "message", "clock", "reset", "message"]);
    }

    [Fact]
    public void A_slow_reader_is_let_go()
    {
        var hub = new EventHub(NullLogger<EventHub>.Instance, 2);
        using var place = hub.Subscribe()!;
        for (var i = 0; i < 3; i++) hub.Publish(new ServerEvent("clock", "{}"));

        hub.HasReaders.ShouldBeFalse();
    }

    [Fact]
    public void A_loopback_name_is_no_prefix() => LoopbackOnly.IsLoopback("localhost.evil.example").ShouldBeFalse();

    [Fact]
    public void Private_replies_are_kept_up_to_a_bound()
    {
        var replies = new PrivateReplies();
        for (var i = 0; i < PrivateReplies.MostOfOne + 5; i++) replies.Add("host.ae", Cast.Rooms[0], null, Message.Say("x"), default, 1);

        replies.In(Cast.Rooms[0], "host.ae").Count.ShouldBe(PrivateReplies.MostOfOne);
        replies.Find(new MessageId(1, 1), "host.ae").ShouldBeNull();
    }
}
