namespace CadenceBot.ContractTests.Journeys;

/// <summary>Somebody whom nobody introduced.</summary>
public sealed class StrangerJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task A_stranger_says_thats_me_the_manager_confirms_and_then_the_answer_counts()
    {
        await AskFirst();
        var stranger = Door.As("stranger");
        var met = await stranger.Clicks(await Door.Notice("acme.1/week/w01"), "Need help");
        met.Text.ShouldContain("I don't know you yet");
        (await stranger.Clicks(met.Only, "That's me")).Text.ShouldContain("partner manager of Acme");

        var request = (await Door.Messages("dm:partner.manager")).ShouldHaveSingleItem();
        request.Text.ShouldContain("Robin Vale");
        (await PartnerManager.Clicks(request, "Yes, as AE")).Form.ShouldBeNull();
        (await Door.Messages("dm:stranger")).ShouldHaveSingleItem().Text.ShouldContain("Dana Ruiz");
        (await stranger.Does("answer w01 same", "acme")).Text.ShouldContain("Recorded");
        (await Door.Notice("acme.1/week/w01")).Text.ShouldContain("Robin Vale");
        (await PartnerManager.Clicks(request, "Yes, as SE")).Text.ShouldContain("Already");
    }

    [Fact]
    public async Task Who_is_not_known_to_the_manager_stays_a_stranger()
    {
        await AskFirst();
        await Door.As("stranger").Does("people claim", "acme");
        await PartnerManager.Clicks((await Door.Messages("dm:partner.manager"))[0], "I don't know them");
        (await Door.As("stranger").Does("done w1", "acme")).Text.ShouldContain("I don't know you yet");
    }

    [Fact]
    public async Task Only_the_manager_of_that_side_or_the_admin_confirms()
    {
        await AskFirst();
        await Door.As("stranger").Does("people claim", "acme");
        foreach (var other in new[] { "host.manager", "partner.ae", "host.ae", "other.manager" }) await Door.As(other).Does("people confirm @stranger --role manager");
        (await Door.As("stranger").Does("status", "acme")).Text.ShouldContain("I don't know you yet");

        await Door.As("admin").Does("people confirm @stranger --role ae", "acme");
        (await Door.As("stranger").Does("status", "acme")).Text.ShouldContain("day 2");
    }

    [Fact]
    public async Task A_strangers_words_change_nothing_by_any_door()
    {
        await AskFirst();
        var before = await Door.Plan();
        var prompt = await Door.Notice("acme.1/week/w01");
        var stranger = Door.As("stranger");
        await stranger.Clicks(prompt, "Accept Wed");
        await stranger.Clicks(prompt, "Ask me next week");
        await stranger.Says("acme", "done", thread: prompt.Id);
        await stranger.Says("acme", "@CadenceBot opp add Northwind");
        await stranger.Does("opp add Northwind", "acme");

        (await Door.Plan()).ShouldBeEquivalentTo(before);
        (await Door.Notice("acme.1/week/w01")).EditedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_shared_channel_of_nobody_makes_nobody_the_hosts()
    {
        await Door.Reset();
        (await Door.As("stranger").Does("people claim --role ae", "newcomer")).Text.ShouldContain("From here I can't tell which company is yours");
        foreach (var manager in new[] { "admin", "host.manager" }) (await Door.Messages("dm:" + manager)).ShouldNotContain(m => m.Shown.Contains("Robin Vale"));
    }

    [Theory]
    [InlineData("partner.manager", "acme")]
    [InlineData("partner.manager", null)]
    [InlineData("host.manager", "acme")]
    public async Task Nobody_learns_of_another_partners_people_by_letting_them_in_or_out(string who, string? room)
    {
        await Door.Reset();
        foreach (var line in new[] { "people confirm @other.ae --role ae", "people refuse @other.ae" })
        {
            var said = (await Door.As(who).Does(line, room)).Text;
            said.ShouldContain("I know nobody called \"other.ae\"");
            said.ShouldNotContain("Priya");
            said.ShouldNotContain("Globex");
        }
    }

    [Fact]
    public async Task Who_asked_to_be_let_in_elsewhere_is_nobody_to_another_partners_manager()
    {
        await Door.Reset();
        await Door.As("stranger").Does("people claim", "acme");
        foreach (var line in new[] { "people confirm @stranger --role ae", "people refuse @stranger" })
            (await Door.As("other.manager").Does(line, "globex")).Text.ShouldNotContain("Acme");
    }

    [Fact]
    public async Task Who_asked_nobody_hears_nothing_of_a_partner_and_who_was_let_out_comes_in_again()
    {
        await Door.Reset();
        foreach (var line in new[] { "people confirm @stranger --role ae", "people refuse @stranger" })
            (await Door.As("other.manager").Does(line, "globex")).Text.ShouldContain("I know nobody called \"stranger\"");
        (await Door.Messages("dm:stranger")).ShouldBeEmpty();

        (await PartnerManager.Does("people refuse @partner.se", "acme")).Text.ShouldContain("can't act for Acme any more");
        (await PartnerManager.Does("people confirm @partner.se --role se", "acme")).Text.ShouldContain("Ivy Chen can answer for Acme now");
    }

    [Fact]
    public async Task Who_is_known_hears_so_when_they_say_who_they_are()
    {
        await Door.Reset();
        (await PartnerAe.Does("people claim", "acme")).Text.ShouldContain("I know you already");
    }

    private async Task AskFirst()
    {
        await Door.Reset();
        await Door.ToDay(2, "14:00");
    }
}
