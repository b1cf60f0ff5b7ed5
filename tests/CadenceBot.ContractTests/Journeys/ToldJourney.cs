namespace CadenceBot.ContractTests.Journeys;

/// <summary>What people are told in private because of another's deed stands in the ledger like every other notice: due, sent, by which rule.</summary>
public sealed class ToldJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task Every_private_word_that_follows_from_a_deed_is_in_the_ledger_with_its_rule_and_once()
    {
        await Door.Reset();
        await Door.ToDay(9, "15:00");
        await PartnerAe.Does("answer w02 help --text \"our list is in two places\"", "acme");
        await PartnerManager.Does("gate 14 extend 5d --why \"two reviews next week\"", "acme");
        await Door.ToDay(30, "16:30");
        var form = (await Door.As("partner.sponsor").Clicks(await Door.Notice("acme.1/checkin/d30/partner.sponsor", "dm:partner.sponsor"), "Pick two")).Form;
        await Door.As("partner.sponsor").Submits(form, new { name = "partner.ae", second = "partner.se" });
        await Door.Advance("PT5M");

        var told = (await Door.Ledger("acme")).Where(l => l.Kind == "told").ToArray();
        told.ShouldAllBe(l => l.State == "sent" && l.SentAt >= l.DueAt && l.Key.StartsWith("acme.1/told/") && l.Conversation.StartsWith("dm:"));
        told.Select(l => (l.Conversation, l.Reason)).ShouldBe(
        [
            ("dm:partner.manager", "somebody of the own side asked for help"),
            ("dm:host.manager", "the partner's manager proposed a verdict"),
            ("dm:host.manager", "a sponsor's decision was recorded"),
            ("dm:partner.manager", "a sponsor's decision was recorded"),
        ]);
        (await Door.Notice(told[0].Key, "dm:partner.manager")).Text.ShouldContain("help", Case.Insensitive);
    }

    [Fact]
    public async Task That_a_sponsor_cannot_be_reached_is_in_it_too()
    {
        await Door.Reset(unreachable: "partner.sponsor");
        await Door.Advance("PT5M");
        (await Door.Line("acme.1/told/reach/host.manager")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("sent"), l => l.Reason.ShouldBe("no direct message reaches a sponsor"));
    }
}
