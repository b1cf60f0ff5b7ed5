using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Sponsors;
using NodaTime;
using static CadenceBot.Tests.Gates.FakeEvidence;

namespace CadenceBot.Tests.Gates;

public sealed class ItemAndMeetingPredicateTests
{
    private readonly FakeEvidence _plan = new();

    [Fact, Trait("Requirement", "S28"), Trait("Requirement", "S30")]
    public void The_cadence_is_accepted_when_both_sides_pressed_the_button()
    {
        var predicate = new MeetingAccepted("weekly", "weekly call");
        predicate.Judge(_plan).Missing.Select(m => (m.Words, m.Command))
            .ShouldBe([("weekly call accepted by the host", "meeting accept weekly"), ("weekly call accepted by the partner", "meeting accept weekly")]);

        _plan.Meetings["weekly"] = new MeetingRecord([Says(Sam), Says(Sam)], 0, null);
        var half = predicate.Judge(_plan);
        half.Holds.ShouldBeFalse();
        half.Words.ShouldBe("weekly call accepted: host ✓ partner –");
        half.Missing.ShouldHaveSingleItem().Words.ShouldBe("weekly call accepted by the partner");

        _plan.Meetings["weekly"] = new MeetingRecord([Says(Dana), Says(Sam)], 0, null);
        predicate.Judge(_plan).ShouldSatisfyAllConditions(f => f.Holds.ShouldBeTrue(), f => f.Words.ShouldBe("weekly call accepted: host ✓ partner ✓"), f => f.Missing.ShouldBeEmpty());
    }

    [Fact, Trait("Requirement", "S38")]
    public void A_review_counts_when_it_was_held_and_not_when_it_was_accepted()
    {
        var predicate = new MeetingHeld("pipelineReview", "joint pipeline review");
        _plan.Meetings["pipelineReview"] = new MeetingRecord([Says(Sam), Says(Dana)], 0, new LocalDate(2026, 2, 2));
        var finding = predicate.Judge(_plan);
        finding.Words.ShouldBe("joint pipeline review not held yet");
        finding.Missing.ShouldHaveSingleItem().ShouldBe(new Missing("joint pipeline review", "It was held", "meeting held pipelineReview", "hold the joint pipeline review"));
        _plan.Meetings["pipelineReview"] = new MeetingRecord([], 1, null);
        predicate.Judge(_plan).Holds.ShouldBeTrue();
    }

    [Fact, Trait("Requirement", "S44")]
    public void The_business_review_counts_when_it_has_a_date()
    {
        var predicate = new MeetingScheduled("qbr", "quarterly business review");
        predicate.Judge(_plan).Missing.ShouldHaveSingleItem().Words.ShouldBe("a date for the quarterly business review");
        _plan.Meetings["qbr"] = new MeetingRecord([], 0, new LocalDate(2026, 4, 15));
        predicate.Judge(_plan).Words.ShouldBe("quarterly business review scheduled for Wed 15 Apr");
    }

    [Fact, Trait("Requirement", "S27")]
    public void A_sponsor_is_missing_until_somebody_is_named()
    {
        var predicate = new SlotFilled("partner.sponsor", "partner sponsor");
        predicate.Judge(_plan).Missing.ShouldHaveSingleItem().Words.ShouldBe("a partner sponsor");
        _plan.People["host.sponsor"] = "tom";
        predicate.Judge(_plan).Holds.ShouldBeFalse();
        _plan.People["partner.sponsor"] = "priya";
        predicate.Judge(_plan).Words.ShouldBe("partner sponsor named");
    }

    [Fact, Trait("Requirement", "S29")]
    public void A_two_sided_item_waits_for_the_other_company_and_says_for_whom()
    {
        var predicate = new ItemDone("jvp", "joint value proposition");
        var item = new PlanItem { Key = "jvp", Title = "joint value proposition", TwoSided = true };
        _plan.Items["jvp"] = item;
        predicate.Judge(_plan).Missing.ShouldHaveSingleItem().ShouldBe(new Missing("joint value proposition", "It is done", "done jvp", "finish joint value proposition"));

        _plan.Items["jvp"] = item with { Confirmations = [Says(Dana), Says(Dana)] };
        var half = predicate.Judge(_plan);
        half.Words.ShouldBe("joint value proposition: partner ✓ host –");
        half.Missing.ShouldHaveSingleItem().ShouldBe(new Missing("joint value proposition: a confirm from the host", "Confirm", "confirm jvp", "get joint value proposition confirmed by the host"));

        _plan.Items["jvp"] = item with { Confirmations = [Says(Dana), Says(Sam)] };
        predicate.Judge(_plan).ShouldSatisfyAllConditions(f => f.Holds.ShouldBeTrue(), f => f.Missing.ShouldBeEmpty());
    }

    [Fact, Trait("Requirement", "S26")]
    public void A_one_sided_item_needs_one_word_and_an_item_that_is_not_there_never_holds()
    {
        var predicate = new ItemDone("legal", "signed legal papers");
        predicate.Judge(_plan).Words.ShouldBe("signed legal papers is not part of this plan");
        _plan.Items["legal"] = new PlanItem { Key = "legal", Title = "signed legal papers", Confirmations = [Says(Sam)] };
        predicate.Judge(_plan).Words.ShouldBe("signed legal papers done");
    }

    [Fact, Trait("Requirement", "S35")]
    public void The_pitch_needs_a_witness_of_the_host_and_the_sellers_own_word()
    {
        var predicate = new Attested("pitch", "10-minute pitch");
        predicate.Judge(_plan).Missing.ShouldHaveSingleItem().Command.ShouldBe("attest pitch");
        var leo = new Attestation("pitch", "partner.ae", "Leo", Says(Sam), null, null);

        _plan.Words.Add(leo);
        predicate.Judge(_plan).ShouldSatisfyAllConditions(
            f => f.Holds.ShouldBeFalse(), f => f.Words.ShouldBe("10-minute pitch: host ✓ Leo –"), f => f.Missing.Single().Command.ShouldBe("confirm pitch"));

        _plan.Words[0] = leo with { Witness = null, OwnWord = Says(Dana) };
        predicate.Judge(_plan).ShouldSatisfyAllConditions(f => f.Holds.ShouldBeFalse(), f => f.Missing.Single().Words.ShouldBe("10-minute pitch: a witness of the host"));

        _plan.Words[0] = leo with { OwnWord = Says(Dana) };
        predicate.Judge(_plan).Words.ShouldBe("10-minute pitch: Leo, seen by Sam");
    }

    [Fact, Trait("Requirement", "S35")]
    public void Two_halves_of_two_people_make_no_pitch()
    {
        _plan.Words.Add(new Attestation("pitch", "leo", "Leo", Says(Sam), null, null));
        _plan.Words.Add(new Attestation("pitch", "ravi", "Ravi", null, Says(Dana), null));
        new Attested("pitch", "10-minute pitch").Judge(_plan).Holds.ShouldBeFalse();
    }

    [Fact, Trait("Requirement", "S31"), Trait("Requirement", "S47")]
    public void A_sales_session_without_a_partner_seller_does_not_count()
    {
        var predicate = new SessionHeld(["sales"], "sales session", "ae");
        predicate.Judge(_plan).Missing.ShouldHaveSingleItem().Command.ShouldBe("session add sales");
        _plan.Held.Add(Session("sales", new Attendee("Dana", Side.Partner, "manager"), new Attendee("Mia", Side.Host, "ae")));
        predicate.Judge(_plan).ShouldSatisfyAllConditions(f => f.Holds.ShouldBeFalse(), f => f.Words.ShouldBe("sales session: no partner AE attended yet"));
        _plan.Held.Add(Session("sales", new Attendee("Leo", Side.Partner, "ae")));
        predicate.Judge(_plan).Words.ShouldBe("sales session done");
    }

    [Fact, Trait("Requirement", "S32")]
    public void A_sales_session_is_no_technical_session()
    {
        _plan.Held.Add(Session("sales", new Attendee("Ines", Side.Partner, "se")));
        new SessionHeld(["technical"], "technical session", "se").Judge(_plan).Words.ShouldBe("technical session not held yet");
    }

    [Fact, Trait("Requirement", "S37")]
    public void An_introduction_or_a_campaign_is_outreach()
    {
        var predicate = new SessionHeld(["outreach", "intro", "campaign"], "first joint outreach", null);
        predicate.Judge(_plan).Holds.ShouldBeFalse();
        _plan.Held.Add(Session("campaign"));
        predicate.Judge(_plan).Holds.ShouldBeTrue();
    }

    [Theory, Trait("Requirement", "S43")]
    [InlineData(CheckinState.Planned, false)]
    [InlineData(CheckinState.Asked, false)]
    [InlineData(CheckinState.Answered, true)]
    [InlineData(CheckinState.Skipped, false)]
    [InlineData(CheckinState.Lapsed, false)]
    public void A_decision_counts_when_it_is_answered(CheckinState state, bool holds)
    {
        _plan.Checkins.Add(new Checkin { Day = 75, Slot = "host.sponsor", State = state });
        _plan.Checkins.Add(new Checkin { Day = 30, Slot = "host.sponsor", State = CheckinState.Answered });
        new CheckinAnswered(75).Judge(_plan).Holds.ShouldBe(holds);
    }

    private static SessionRecord Session(string kind, params Attendee[] attendees) =>
        new(kind, new LocalDate(2026, 1, 20), attendees, null, Sam, Instant.FromUtc(2026, 1, 20, 12, 0));
}
