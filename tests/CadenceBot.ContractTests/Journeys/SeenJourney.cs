namespace CadenceBot.ContractTests.Journeys;

/// <summary>"I see this" on the welcome: the proof, once per side, that people there see the bot's messages and can press.</summary>
public sealed class SeenJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task Each_side_is_counted_once_and_the_welcome_says_who()
    {
        await Door.Reset();
        await Door.Advance("PT5M");
        var welcome = await Door.Notice("acme.1/welcome/d0");
        var lines = await LinesAsync();

        (await PartnerAe.Clicks(welcome, "I see this")).Text.ShouldContain("Acme reads me here");
        welcome = await Door.Notice("acme.1/welcome/d0");
        welcome.Text.ShouldContain("Seen by Leo Park (Acme).");
        (await PartnerManager.Clicks(welcome, "I see this")).Text.ShouldStartWith("Already done: \"I see this\"");

        (await HostManager.Clicks(welcome, "I see this")).Text.ShouldContain("Contoso reads me here");
        welcome = await Door.Notice("acme.1/welcome/d0");
        welcome.Text.ShouldContain("Seen by Leo Park (Acme) and Sam Okafor (Contoso).");
        welcome.Actions.ShouldNotContain(a => a.Label == "I see this");
        (await LinesAsync()).ShouldBe(lines, "the welcome tells it, nothing is posted for it");
    }

    [Fact]
    public async Task A_mistake_can_be_taken_back_and_the_log_tells_it()
    {
        await Door.Reset();
        await Door.Advance("PT5M");
        await PartnerAe.Clicks(await Door.Notice("acme.1/welcome/d0"), "I see this");
        (await HostManager.Does("log acme", "host")).Text.ShouldContain("Leo Park pressed \"I see this\" for Acme.");

        (await PartnerAe.Does("undo", "acme")).Text.ShouldContain("\"I see this\"");
        (await Door.Notice("acme.1/welcome/d0")).Text.ShouldNotContain("Seen by");
        (await PartnerManager.Clicks(await Door.Notice("acme.1/welcome/d0"), "I see this")).Text.ShouldContain("Acme reads me here");
    }

    [Theory]
    [InlineData("dm:partner.ae")]
    [InlineData("host")]
    public async Task Elsewhere_it_proves_nothing(string room)
    {
        await Door.Reset();
        await Door.Advance("PT5M");
        var who = room == "host" ? HostAe : PartnerAe;
        (await who.Does("seen acme", room)).Text.ShouldContain("the shared channel");
        (await Door.Notice("acme.1/welcome/d0")).Text.ShouldNotContain("Seen by");
    }

    private async Task<int> LinesAsync() => (await Door.Messages("acme")).Length;
}
