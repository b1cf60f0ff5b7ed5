using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Faults;
using CadenceBot.Domain.Partners;

namespace CadenceBot.ContractTests.Rights;

/// <summary>Names that collide, people who are gone, forms and buttons that nobody was given.</summary>
public sealed class OddTests : IAsyncLifetime
{
    private static readonly PartnerSlug Twin = PartnerSlug.Parse("acme-uk");
    private static readonly PartnerSlug Verb = PartnerSlug.Parse("done");

    private House _house = null!;

    public async Task InitializeAsync()
    {
        _house = await House.OpenAsync();
        await SaveAsync(
            new DirectoryChange.CompanySaved(new Company(Twin, "Acme", WorkHours.Default("Europe/London"))),
            new DirectoryChange.CompanySaved(new Company(Verb, "Undo", WorkHours.Default("Europe/London"))),
            new DirectoryChange.ChannelSaved(new Channel(new ConversationRef("playground", "verb"), ConversationKind.Shared, "Contoso and Undo", Verb)),
            new DirectoryChange.ChannelSaved(new Channel(new ConversationRef("playground", "twin"), ConversationKind.Shared, "Contoso and Acme UK", Twin)));
        await SayAsync("host.manager", "acme", "start acme");
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Two_partners_with_one_name_are_told_apart_by_their_short_names()
    {
        (await SayAsync("host.manager", "host", "status \"Acme Corp\"")).ShouldContain("I know no partner");
        (await SayAsync("host.manager", "host", "status acm")).ShouldContain("\"acm\" fits more than one partner: acme, acme-uk. Use the short name.");
        (await SayAsync("host.manager", "host", "status acme")).ShouldContain("Acme × Contoso, day 0");
        (await SayAsync("host.manager", "host", "start acme-uk --date 2026-03-02")).ShouldContain("Acme");
        (await SayAsync("host.manager", "host", "status acme-uk")).ShouldContain("day 0");
    }

    [Fact]
    public async Task A_name_that_two_partners_have_names_neither()
    {
        await SaveAsync(
            new DirectoryChange.CompanySaved(new Company(Twin, "Initrode", WorkHours.Default("Europe/London"))),
            new DirectoryChange.CompanySaved(new Company(Verb, "INITRODE", WorkHours.Default("Europe/London"))));

        (await SayAsync("host.manager", "host", "status initrode")).ShouldContain("\"initrode\" fits more than one partner: acme-uk, done.");
    }

    [Fact]
    public async Task A_partner_named_like_a_verb_is_a_partner_where_one_may_stand()
    {
        (await SayAsync("host.manager", "host", "start done")).ShouldContain("Undo");
        (await SayAsync("host.manager", "host", "status done")).ShouldContain("Undo × Contoso, day 0");
        (await SayAsync("host.manager", "host", "status undo")).ShouldContain("Undo × Contoso, day 0");
        (await SayAsync("host.manager", "host", "done w2 --partner done")).ShouldContain("Recorded");
        (await SayAsync("host.manager", "host", "status --partner Undo")).ShouldContain("Undo × Contoso");
        (await SayAsync("host.manager", "verb", "undo")).ShouldContain("taken back", Case.Insensitive);
    }

    [Fact]
    public async Task Somebody_who_was_removed_is_a_stranger_at_the_next_press()
    {
        (await SayAsync("partner.ae", "acme", "done w2")).ShouldContain("Recorded");
        await SaveAsync(new DirectoryChange.PersonRemoved("partner.ae"));

        (await SayAsync("partner.ae", "acme", "undo")).ShouldContain("I don't know you yet");
        (await SayAsync("partner.ae", "dm:partner.ae", "status acme")).ShouldContain("I don't know you yet");
        // Who did what is still told by the name that the journal keeps.
        (await SayAsync("host.ae", "acme", "week w2")).ShouldContain("Acme ✓");
    }

    [Fact]
    public async Task Nobody_is_let_in_from_a_direct_message_or_under_a_name_of_their_own_choice_and_a_manager_lets_out()
    {
        (await SayAsync("stranger", "dm:stranger", "people claim --partner globex")).ShouldContain("in the channel where our companies talk");
        (await SayAsync("stranger", "acme", "people claim --name \"Sam Okafor\"")).ShouldContain("I asked the partner manager of Acme");
        (await SayAsync("partner.manager", "dm:partner.manager", "people confirm @stranger --role manager")).ShouldNotContain("Sam");
        (await SayAsync("stranger", "acme", "done w2")).ShouldContain("Recorded");

        (await SayAsync("host.manager", "acme", "people refuse @stranger")).ShouldContain("A word with them");
        (await SayAsync("stranger", "acme", "people refuse @stranger")).ShouldContain("another manager of Acme");
        (await SayAsync("partner.manager", "acme", "people refuse @stranger")).ShouldContain("can't act for Acme any more");
        (await SayAsync("stranger", "acme", "opp add Ghost")).ShouldContain("I don't know you yet");
    }

    [Fact]
    public async Task The_hosts_own_room_is_never_a_partners_and_a_room_of_another_partner_names_nobody()
    {
        (await SayAsync("host.manager", "host", "link acme")).ShouldContain("It works in the shared channel");
        await SaveAsync(new DirectoryChange.ChannelSaved(new Channel(new ConversationRef("playground", "globex"), ConversationKind.Shared, "mixed up", PartnerSlug.Parse("acme"))));

        (await SayAsync("other.ae", "globex", "status")).ShouldNotContain("acme");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("not-a-link")]
    public async Task Evidence_is_a_page_that_others_can_open(string link)
    {
        var before = await PlanVersionAsync();
        (await SayAsync("host.ae", "acme", $"done legal --link \"{link}\"")).ShouldContain("is no link that others can open");
        (await PlanVersionAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_person_without_a_company_that_is_known_reads_nothing()
    {
        await SaveAsync(new DirectoryChange.PersonSaved(new Person("partner.se", "Ivy Chen", PartnerSlug.Parse("nowhere"), Roles.Se)));

        (await SayAsync("partner.se", "dm:partner.se", "status")).ShouldNotContain("day 0");
        (await SayAsync("partner.se", "acme", "status")).ShouldNotContain("day 0");
        (await SayAsync("partner.se", "acme", "done w2")).ShouldNotContain("Recorded");
    }

    [Theory]
    [InlineData("people claim --partner acme --person @host.manager")]
    [InlineData("done w2 --by @host.manager --as host.manager")]
    [InlineData("answer acme.1/week/w01 done --for acme.1/week/w01 --actor host.manager")]
    public async Task Nobody_acts_for_somebody_else_by_a_field_that_was_added(string line)
    {
        var before = await PlanVersionAsync();

        (await SayAsync("stranger", "acme", line)).ShouldNotContain("Recorded");
        (await SayAsync("partner.ae", "acme", line)).ShouldNotContain("Recorded");

        (await PlanVersionAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("", "this one is needed")]
    [InlineData("\"name\":\"Northwind\",\"close\":\"03/04\"", "03/04")]
    [InlineData("\"name\":\"Northwind\",\"amount\":\"-5\"", "-5")]
    [InlineData("\"name\":\"Northwind\",\"stage\":\"won\"", "won")]
    [InlineData("\"name\":\"Northwind\",\"owner-host\":\"@host.manager\"", "owner-host")]
    [InlineData("\"name\":\"Northwind\",\"sudo\":\"yes\"", "sudo")]
    [InlineData("\"name\":{\"deep\":[1]}", "name")]
    public async Task A_form_with_missing_wrong_or_added_fields_records_nothing(string fields, string told)
    {
        var before = await PlanVersionAsync();

        var (_, body) = await SubmitAsync(await OpenAsync("opp add"), System.Text.Json.Nodes.JsonNode.Parse("{" + fields + "}")!);

        body.ShouldContain(told);
        (await PlanVersionAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("gate 14 override")]
    [InlineData("opp add --stage negotiation")]
    [InlineData("people add host.manager @partner.ae")]
    public async Task A_form_that_nobody_was_given_does_not_exist(string form)
    {
        var before = await PlanVersionAsync();

        var (status, body) = await SubmitAsync(form, new System.Text.Json.Nodes.JsonObject { ["why"] = "because" });

        status.ShouldBe(404, body);
        (await PlanVersionAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_value_of_forty_thousand_letters_is_refused_in_a_sentence()
    {
        var before = await PlanVersionAsync();

        var (_, body) = await SubmitAsync(await OpenAsync("opp add"), new System.Text.Json.Nodes.JsonObject { ["name"] = new string('x', 40_000) });

        body.Length.ShouldBeLessThan(4_000);
        body.ShouldContain("characters");
        (await PlanVersionAsync()).ShouldBe(before);
    }

    private async Task<string> OpenAsync(string line)
    {
        var (_, body) = await _house.PostAsync("say", new Dictionary<string, object?> { ["as"] = "partner.ae", ["in"] = "acme", ["text"] = "/onboard " + line });
        return (string)body["form"]!["id"]!;
    }

    private async Task<(int Status, string Body)> SubmitAsync(string form, System.Text.Json.Nodes.JsonNode values)
    {
        var (status, body) = await _house.PostAsync("submit", new Dictionary<string, object?> { ["as"] = "partner.ae", ["in"] = "acme", ["form"] = form, ["values"] = values });
        return (status, body.ToJsonString());
    }

    private async Task<string> SayAsync(string actor, string room, string line)
    {
        var reply = await _house.Get<IBot>().HandleAsync(new Inbound(new Actor(actor, actor), new ConversationRef("playground", room), line, Application.Chat.Door.Slash), default);
        return reply.Message?.PlainText ?? reply.Form?.Title ?? "";
    }

    private async Task<long> PlanVersionAsync() => (await _house.Get<IStore>().NewestPlanAsync(PartnerSlug.Parse("acme"), default))!.Version;

    private async Task SaveAsync(params DirectoryChange[] changes) =>
        await _house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Directory = [.. changes] }, default);
}
