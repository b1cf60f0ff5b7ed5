namespace CadenceBot.ContractTests.Journeys;

/// <summary>A partner whom nobody set up beforehand: from a channel that belongs to nobody to the first question.</summary>
public sealed class NewPartnerJourney(PlaygroundHost host) : Journey(host)
{
    private const string Room = "newcomer";

    [Fact]
    [Trait("Requirement", "S72")]
    public async Task A_new_partner_comes_by_link_start_and_people_add_to_its_first_question()
    {
        await Door.Reset();
        var offer = (await HostManager.Says(Room, "/onboard link \"Initech Ltd\"")).Only;
        offer.Text.ShouldContain("I don't know Initech Ltd yet");
        (await Door.State()).Conversations.ShouldNotContain(c => c.ToString().Contains("initech"));
        var added = (await HostManager.Clicks(offer, "Add this partner")).Only;
        added.Text.ShouldContain("Initech Ltd is a partner now, called initech-ltd in commands");
        (await Door.State()).Conversations.Single(c => c.GetProperty("id").GetString() == Room).GetProperty("partner").GetString().ShouldBe("initech-ltd");

        var first = (await HostManager.Clicks(added, "Start the plan")).Form.ShouldNotBeNull();
        first.Fields.Select(f => f.Name).ShouldBe(["date", "at", "tz"]);
        first.Fields[^1].Value!.Value.GetString().ShouldBe("Europe/London");
        var second = (await HostManager.Submits(first, new { tz = "berlin" })).Form;
        var third = (await HostManager.Submits(second, new { })).Form;
        (await HostManager.Submits(third, new { template = "forecastable-90" })).Text.ShouldContain("Still to name");
        (await HostManager.Says(Room, "/onboard people add partner.ae \"Bill Lum <bill@initech.example>\"")).Text.ShouldContain("Bill Lum");

        await Door.ToDay(2, "17:00");
        var prompt = await Door.Notice("initech-ltd.1/week/w01", Room);
        prompt.Text.ShouldContain("Bill Lum");
        (await Door.Notice("initech-ltd.1/welcome/d0", Room)).Text.ShouldContain("Berlin");
        (await Door.Messages("acme")).ShouldNotContain(m => m.Shown.Contains("Initech"));

        var newcomer = Door.As("stranger");
        var met = (await newcomer.Clicks(prompt, "Accept Wed")).Only;
        await newcomer.Clicks(met, "That's me");
        await Door.As("admin").Clicks((await Door.Messages("dm:admin"))[^1], "Yes, as AE");
        (await newcomer.Clicks(prompt, "Accept Wed")).Text.ShouldContain("Recorded");
        (await Door.Notice("initech-ltd.1/week/w01", Room)).Text.ShouldContain("Robin Vale");
    }

    [Fact]
    public async Task A_start_in_a_channel_of_nobody_offers_the_same_and_keeps_its_zone()
    {
        await Door.Reset();
        var offer = (await Door.As("admin").Says(Room, "/onboard start Initech --tz tokyo")).Only;
        (await Door.As("admin").Clicks(offer, "Add this partner")).Text.ShouldContain("09:00 to 17:00, Tokyo");
        (await Door.As("admin").Clicks(offer, "Add this partner")).Text.ShouldContain("This channel belongs to Initech");
        (await HostManager.Says(Room, "/onboard start --at \"wed 9:00\"")).Text.ShouldContain("Initech runs");
    }

    [Theory]
    [InlineData("link akme", "Did you mean acme?")]
    [InlineData("link \"Acme Ltd\"", "Did you mean acme?")]
    [InlineData("start globx", "Did you mean globex?")]
    [InlineData("link \"<!>\"", "1 to 80 characters")]
    [InlineData("link contoso", "Somebody else is called contoso")]
    [InlineData("link Initech --new --tz mars", "no time zone \"mars\"")]
    [InlineData("link", "I still need the partner's name")]
    public async Task A_slip_of_the_keyboard_makes_no_partner(string line, string said)
    {
        await Door.Reset(demo: false);
        var told = (await HostManager.Says(Room, "/onboard " + line)).Only;
        told.Text.ShouldContain(said);
        told.Actions.ShouldNotContain(a => a.Label.StartsWith("Add", StringComparison.Ordinal));
        (await Door.State()).Conversations.Single(c => c.GetProperty("id").GetString() == Room).TryGetProperty("partner", out var partner).ShouldBe(partner.ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Only_those_who_lead_add_partners_and_only_in_a_channel_that_is_free()
    {
        await Door.Reset();
        (await HostAe.Says(Room, "/onboard link \"Initech Ltd\" --new")).Text.ShouldContain("That is for");
        (await Door.As("stranger").Says(Room, "/onboard link \"Initech Ltd\" --new")).Text.ShouldContain("I don't know you yet");
        (await HostManager.Does("start \"Initech Ltd\"")).Text.ShouldContain("A new partner begins in the channel that you share with it: /onboard link \"Initech Ltd\".");
        (await HostManager.Does("link \"Initech Ltd\" --new", "acme")).Text.ShouldContain("This channel belongs to Acme");
        (await HostManager.Does("link \"Initech Ltd\" --new", "host")).Text.ShouldContain("It works in the shared channel");

        // A name that is meant all the same, and a second one that would have the same short name.
        (await HostManager.Says(Room, "/onboard link Acne --new")).Text.ShouldContain("Acne is a partner now");
        (await HostManager.Says(Room, "/onboard unlink")).Text.ShouldContain("no longer belongs");
        (await HostManager.Says(Room, "/onboard link \"Acne!\" --new")).Text.ShouldContain("called acne-2 in commands");
    }
}
