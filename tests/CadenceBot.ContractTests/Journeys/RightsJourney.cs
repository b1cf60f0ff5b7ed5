namespace CadenceBot.ContractTests.Journeys;

/// <summary>Who may do what, and where; and what nobody of the other company ever reads.</summary>
public sealed class RightsJourney(PlaygroundHost host) : Journey(host)
{
    private const string Refused = "A word with them is the shortest way";

    [Theory]
    [InlineData("status")]
    [InlineData("status acme")]
    [InlineData("plan")]
    [InlineData("who")]
    [InlineData("opp add X acme")]
    [InlineData("handover @partner.ae")]
    [InlineData("undo")]
    public async Task A_shared_channel_that_is_linked_to_nobody_hears_of_no_partner(string line)
    {
        await Door.Reset();
        await HostManager.Does("opp add Northwind", "acme");
        var before = await Door.Plan();
        (await HostManager.Does(line, "newcomer")).Text.ShouldNotContain("Acme");
        (await HostManager.Says("newcomer", "@CadenceBot " + line)).Text.ShouldNotContain("Acme");
        (await Door.Plan()).ShouldBeEquivalentTo(before);
    }

    // m: manager, a: AE and SE, s: sponsor, + admin; of the host in capitals. What is not listed is refused.
    [Theory]
    [InlineData("status", "+MASmas")]
    [InlineData("plan", "+MASmas")]
    [InlineData("gate 14", "+MASmas")]
    [InlineData("people", "+MASmas")]
    [InlineData("opp list", "+MASmas")]
    [InlineData("meeting", "+MASmas")]
    [InlineData("retro show", "+MASmas")]
    [InlineData("week", "+MASmas")]
    [InlineData("why", "+MASmas")]
    [InlineData("done w2", "+MAma")]
    [InlineData("opp add Northwind", "+MAma")]
    [InlineData("skip w5 --why \"frozen\"", "+MAma")]
    [InlineData("meeting held pipelineReview", "+MAma")]
    [InlineData("session add outreach", "+MAma")]
    [InlineData("week w6 set \"First demo\"", "+Mm")]
    [InlineData("week w6 move", "+Mm")]
    [InlineData("gate 14 extend 3d --why later", "+Mm")]
    [InlineData("gate 14 intervene --why later", "+Mm")]
    [InlineData("gate 14 override --why later", "+M")]
    [InlineData("people remove partner.se", "+Mm")]
    [InlineData("sponsor set partner @partner.se", "+Mm")]
    [InlineData("company", "+Mm")]
    [InlineData("company off 2026-12-24", "+Mm")]
    [InlineData("close extend", "+Mm")]
    [InlineData("start globex", "+M")]
    [InlineData("unlink", "+M")]
    public async Task A_verb_is_allowed_to_its_roles_alone(string line, string allowed)
    {
        var actors = new Dictionary<char, string>
        {
            ['+'] = "admin",
            ['M'] = "host.manager",
            ['A'] = "host.ae",
            ['S'] = "host.sponsor",
            ['m'] = "partner.manager",
            ['a'] = "partner.ae",
            ['s'] = "partner.sponsor",
        };
        await Door.Reset();
        var found = "";
        foreach (var (letter, actor) in actors)
        {
            var reply = (await Door.As(actor).Does(line, "acme")).Text;
            if (!reply.Contains(Refused, StringComparison.Ordinal)) found += letter;
        }

        found.ShouldBe(allowed);
    }

    [Fact]
    public async Task A_partners_manager_changes_the_own_side_only()
    {
        await Door.Reset();
        await PartnerManager.Does("people remove host.se", "acme");
        await PartnerManager.Does("sponsor set host @host.ae", "acme");
        (await Door.Plan()).People.Single(p => p.Slot == "host.se").Actor.ShouldBe("host.se");
        (await Door.Plan()).People.Single(p => p.Slot == "host.sponsor").Actor.ShouldBe("host.sponsor");

        await PartnerManager.Does("company hours 10-16");
        (await HostManager.Does("company")).Text.ShouldContain("09:00 to 17:00");
    }

    [Fact]
    public async Task People_of_another_partner_learn_nothing_and_change_nothing()
    {
        await Door.Reset();
        foreach (var line in new[] { "status acme", "plan acme", "opp list acme", "people acme", "done w2 acme", "opp add Northwind --partner acme", "gate 14 acme", "undo acme" })
        {
            var reply = (await Door.As("other.manager").Does(line, "globex")).Text;
            reply.ShouldNotContain("Leo Park", customMessage: line);
            reply.ShouldNotContain("day 0", customMessage: line);
            (await Door.As("other.ae").Does(line)).Text.ShouldNotContain("Leo Park", customMessage: line);
        }

        var plan = await Door.Plan();
        plan.Opportunities.ShouldBeEmpty();
        plan.Outcome(2).ShouldBe("open");
    }

    [Fact]
    public async Task A_shared_channel_talks_about_its_own_partner_alone_even_to_the_host()
    {
        await Door.Reset();
        await HostManager.Does("start globex", "globex");
        (await HostManager.Does("status globex", "acme")).Text.ShouldNotContain("day 0 of 90");
        (await HostManager.Does("status acme", "globex")).Text.ShouldNotContain("Leo Park");
        (await HostManager.Does("status globex", "host")).Text.ShouldContain("day 0");
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("win")]
    public async Task Nothing_private_and_no_amount_and_no_other_partner_is_ever_read_by_the_partners_people(string story)
    {
        await Door.Reset();
        await HostManager.Does("start globex", "globex");
        await HostAe.Does("opp add \"Zebra\" 77k --partner globex", "globex");
        await HostAe.Does("opp add \"Northwind\" 91234 --close 2026-05-28", "acme");
        await HostAe.Does("block w2 --why \"PLANTED legal doubts\"", "acme");
        await HostManager.Does("checkin sponsor \"PLANTED note of the host\"", "acme");
        await HostManager.Does("gate 14 extend 2d --why \"PLANTED reason\"");
        await HostAe.Does("stuck jvp --why \"PLANTED cause\" --private", "acme");
        await Play(story, 20, 95);
        await HostManager.Does("retro answer --owed \"PLANTED private answer\" --private", "acme");
        await Door.ToDay(110);

        var replies = new List<string>();
        foreach (var actor in new[] { "partner.manager", "partner.ae", "partner.sponsor" })
        {
            foreach (var line in new[] { "status", "plan --all", "gate 14", "gate 30", "people", "opp list", "meeting", "retro show", "week", "why", "help", "status glo", "status globex", "plan blobex", "company", "opp #1" })
                replies.Add((await Door.As(actor).Does(line, "acme")) is { } r ? string.Join('\n', r.Replies.Select(m => m.Shown)) : "");
            replies.AddRange((await Door.Messages("dm:" + actor)).Select(m => m.Shown));
            replies.AddRange((await Door.Messages("acme", actor)).Where(m => m.From == "bot").Select(m => m.Shown));
        }

        replies.Where(r => r.Contains("PLANTED")).ShouldBeEmpty();
        replies.Where(r => r.Contains("Zebra") || r.Contains("Globex") || r.Contains("Arjun")).ShouldBeEmpty();
        (await Door.Messages("acme")).Where(m => m.From == "bot" && (m.Shown.Contains("91234") || m.Shown.Contains("91,234") || m.Shown.Contains("91k"))).ShouldBeEmpty();
    }
}
