namespace CadenceBot.ContractTests.Journeys;

/// <summary>What one side says in confidence, and whom it reaches.</summary>
public sealed class PrivateWordsJourney(PlaygroundHost host) : Journey(host)
{
    private const string Reason = "legal is waiting for the board";

    [Theory]
    [InlineData("partner.ae", "partner.manager", "host.manager")]
    [InlineData("host.ae", "host.manager", "partner.manager")]
    public async Task Why_somebody_is_stuck_is_for_the_own_side_alone(string stuck, string own, string other)
    {
        await Door.Reset();
        await Door.ToDay(9, "14:30");
        (await Door.As(stuck).Does($"stuck w2 --why \"{Reason}\"")).Text.ShouldContain("The reason stays private");
        await Door.Advance("PT5M");

        (await Door.As(own).Does("week w2")).Text.ShouldContain(Reason);
        foreach (var line in new[] { "week w2", "plan", "plan --all", "status", "gate 14" })
        {
            (await Door.As(other).Does(line)).Text.ShouldNotContain(Reason, Case.Insensitive, $"{line} by {other}");
            (await Door.As(own).Does(line, "acme")).Text.ShouldNotContain(Reason, Case.Insensitive, $"{line} in the shared channel");
        }

        (await Door.Messages("dm:" + own)).ShouldContain(m => m.Text.Contains(Reason), "the manager of that side can help");
        foreach (var room in new[] { "acme", "dm:" + other, "dm:host.sponsor", "dm:partner.sponsor" })
            (await Door.Messages(room)).ShouldNotContain(m => m.Shown.Contains(Reason), room);
        (await Door.Messages("acme"))[^1].Text.ShouldBe($"{(stuck == "host.ae" ? "Mia Lindqvist" : "Leo Park")} answered.");

        // Two weeks of silence: the causes that the host knows of itself are told to the host alone.
        await Door.ToDay(25);
        foreach (var room in new[] { "acme", "dm:" + other }) (await Door.Messages(room)).ShouldNotContain(m => m.Shown.Contains(Reason), room);
    }

    [Theory]
    [InlineData("partner.ae", "partner.manager", "host.manager", "conflict", "There is a conflict: both teams called the same buyer")]
    [InlineData("host.ae", "host.manager", "partner.manager", "delay", "A delay on our side: both teams called the same buyer")]
    [InlineData("partner.ae", "partner.manager", "host.manager", "other", "both teams called the same buyer")]
    public async Task Help_asks_why_and_only_the_own_manager_reads_it(string who, string own, string other, string reason, string told)
    {
        await Door.Reset();
        await Door.ToDay(9, "14:30");
        var opened = await Door.As(who).Clicks(await Door.Notice("acme.1/week/w02"), "Need help");
        opened.Form.ShouldNotBeNull().Fields[0].Options!.Select(o => o.Value).ShouldBe(["stuck", "conflict", "delay", "other"]);
        (await Door.Notice("acme.1/week/w02")).Text.ShouldNotContain("answered.");
        (await Door.As(who).Submits(opened.Form, new { reason, text = "both teams called the same buyer" })).Text.ShouldContain("The reason stays private");
        (await Told(own)).ShouldHaveSingleItem().ShouldContain($"\"{told}\"");
        foreach (var room in new[] { "acme", "dm:" + other, "dm:host.sponsor", "dm:partner.sponsor" })
            (await Door.Messages(room)).ShouldNotContain(m => m.Shown.Contains("buyer") || m.Shown.Contains("conflict") || m.Shown.Contains("delay", StringComparison.OrdinalIgnoreCase), room);
        (await Door.Notice("acme.1/week/w02")).Text.ShouldContain(who == "host.ae" ? "Mia Lindqvist answered." : "Leo Park answered.");
    }

    [Fact]
    public async Task Who_is_told_what_follows_from_the_deed()
    {
        await Door.Reset();
        await Door.ToDay(9, "14:30");
        await PartnerAe.Submits((await PartnerAe.Clicks(await Door.Notice("acme.1/week/w02"), "Need help")).Form, new { reason = "stuck" });
        await HostAe.Does("notme");
        await PartnerManager.Does("gate 14 extend 7d --why \"two people are away\"");
        await Door.Advance("PT5M");

        var dana = await Told("partner.manager");
        dana.ShouldHaveSingleItem().ShouldContain("Leo Park wants help with a joint account list");
        var sam = await Told("host.manager");
        sam.Length.ShouldBe(2);
        sam[0].ShouldContain("Mia Lindqvist says that the weekly question on Acme × Contoso is for somebody else");
        sam[1].ShouldContain("two people are away");
    }

    [Fact]
    [Trait("Requirement", "S57")]
    public async Task A_decision_is_told_to_both_managers_once_and_a_name_given_later_edits_it()
    {
        await Door.Reset();
        await Door.ToDay(30, "16:30");
        var asked = await Door.Notice("acme.1/checkin/d30/host.sponsor", "dm:host.sponsor");
        var form = (await Door.As("host.sponsor").Clicks(asked, asked.Actions[0].Label)).Form;
        await Door.Advance("PT5M");
        (await Told("host.manager")).ShouldBeEmpty("the form is only open");
        await Door.As("host.sponsor").Submits(form, new { name = "Mia Lindqvist" });
        await Door.Advance("PT5M");
        foreach (var manager in new[] { "host.manager", "partner.manager" })
            (await Told(manager)).ShouldHaveSingleItem(manager).ShouldContain("answered the day-30 decision");

        await Door.As("host.sponsor").Does("answer d30 name --name @host.se");
        await Door.Advance("PT5M");
        (await Told("host.manager")).ShouldHaveSingleItem("the same message, edited").ShouldContain("Tom Byrne");

        (await Door.Messages("acme")).ShouldNotContain(m => m.Text.Contains("day-30 decision"));
    }

    // What has no key in the ledger is no notice: somebody was told.
    private async Task<string[]> Told(string person) =>
        [.. (await Door.Messages("dm:" + person)).Where(m => m.From == "bot" && m.Key?.Contains("/told/") == true).Select(m => m.Text)];
}
