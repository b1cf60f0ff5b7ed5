namespace CadenceBot.ContractTests.Journeys;

/// <summary>"Not me" stands on the first question for each who is addressed, and works for them alone.</summary>
public sealed class NotMeJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("partner.ae", "partner.manager")]
    [InlineData("host.ae", "host.manager")]
    public async Task Each_who_is_addressed_can_say_not_me_and_the_own_manager_hears_it(string asked, string manager)
    {
        await Door.Reset();
        await Door.ToDay(2, "14:00");
        var prompt = await Door.Notice("acme.1/week/w01");
        prompt.Text.ShouldContain(asked == "host.ae" ? "@Mia Lindqvist" : "@Leo Park");
        prompt.Button("Not me").Overflow.ShouldBeTrue();

        var form = (await Door.As(asked).Clicks(prompt, "Not me")).Form;
        (await Door.As(asked).Submits(form, new { })).Text.ShouldContain("can say who it is for");
        var told = (await Door.Messages("dm:" + manager))[^1];
        told.Text.ShouldContain("for somebody else");
        told.Text.ShouldContain("who is your AE?");
        (await Door.As(asked).Clicks(prompt, "Not me")).Text.ShouldStartWith("Already done: you said that it is not you");
        (await Door.As(asked).Does("notme w01", "acme")).Text.ShouldStartWith("Already done");
    }

    [Fact]
    public async Task The_welcome_can_be_passed_on_before_anything_was_asked()
    {
        await Door.Reset();
        await Door.Advance("PT5M");
        var welcome = await Door.Notice("acme.1/welcome/d0");
        (await PartnerManager.Clicks(welcome, "Not me")).Text.ShouldContain("This question went to");
        var form = (await PartnerAe.Clicks(welcome, "Not me")).Form.ShouldNotBeNull();
        (await PartnerAe.Submits(form, new { person = "partner.se" })).Text.ShouldContain("Dana Ruiz can say who it is for");
        (await PartnerAe.Clicks(welcome, "Not me")).Text.ShouldContain("Already done: you said that it is not you");
        (await Door.Messages("dm:partner.manager")).ShouldContain(m => m.Text.Contains("for somebody else: Ivy Chen"));
    }

    [Fact]
    public async Task Who_names_somebody_gives_the_manager_one_tap()
    {
        await Door.Reset();
        await Door.ToDay(2, "14:00");
        await PartnerAe.Does("notme w01 @partner.se", "acme");
        var told = (await Door.Messages("dm:partner.manager"))[^1];
        told.Text.ShouldContain("Ivy Chen");
        await PartnerManager.Clicks(told, "Ivy Chen");
        (await Door.Plan()).People.Single(p => p.Slot == "partner.ae").Actor.ShouldBe("partner.se");
        (await PartnerAe.Does("notme w01", "acme")).Text.ShouldContain("This question went to");
    }

    [Fact]
    public async Task It_is_for_those_alone_who_were_asked_and_for_a_question_that_exists()
    {
        await Door.Reset();
        await Door.ToDay(2, "14:00");
        var prompt = await Door.Notice("acme.1/week/w01");
        foreach (var other in new[] { "host.manager", "partner.manager", "partner.se", "host.sponsor" })
            (await Door.As(other).Clicks(prompt, "Not me")).Text.ShouldContain("This question went to", customMessage: other);
        (await PartnerAe.Does("notme w09", "acme")).Text.ShouldContain("w09");
        (await PartnerAe.Does("notme w01 @host.se", "acme")).Text.ShouldContain("works for the other company");
        (await Door.Messages("dm:partner.manager")).ShouldNotContain(m => m.Text.Contains("somebody else"));
    }
}
