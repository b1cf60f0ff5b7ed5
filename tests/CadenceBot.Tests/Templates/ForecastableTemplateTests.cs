using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Tests.Templates;

public sealed class ForecastableTemplateTests
{
    private static PlanTemplate Template => ShippedTemplates.All().Single(t => t.Id == "forecastable-90");

    [Fact]
    public void The_shipped_template_has_no_problem_and_keeps_its_text()
    {
        TemplateReader.Read(TemplateText.File, TemplateText.Shipped).Problems.ShouldBeEmpty();
        Template.Source.ShouldBe(TemplateText.Shipped);
        Template.Version.ShouldBe(2);
        Template.LengthDays.ShouldBe(90);
    }

    [Fact, Trait("Requirement", "S14"), Trait("Requirement", "S64")]
    public void The_star_is_the_first_joint_sourced_deal() =>
        (Template.Star, Template.TargetDays, Template.RedDays).ShouldBe(("firstSourced", 90, 120));

    [Fact, Trait("Requirement", "S24"), Trait("Requirement", "S73")]
    public void Four_gates_stand_on_their_days_and_each_has_a_meeting()
    {
        Template.Phases.Select(p => (p.Key, p.GateDay)).ShouldBe([("cadence", 14), ("pitch", 30), ("pipeline", 60), ("close", 90)]);
        Template.Phases.ShouldAllBe(p => Template.Meetings.Any(m => m.Key == $"gate{p.GateDay}" && m.Day == p.GateDay));
        Template.Phases.ShouldAllBe(p => p.Goal.Length > 0 && p.Milestones.Length >= 4 && p.Expect.Length >= 4);
    }

    [Fact]
    public void Each_gate_may_be_extended_and_only_the_first_by_no_more_than_a_week()
    {
        Template.Phases.Select(p => p.MaxExtendDays).ShouldBe([7, 14, 14, 14]);
        Template.Phases.ShouldAllBe(p => p.Verdicts.SequenceEqual(new[] { "extend", "intervene", "override" }));
    }

    [Fact, Trait("Requirement", "S30")]
    public void Gate_14_passes_on_the_weekly_call_that_both_sides_accepted() =>
        Template.Phases[0].Pass.ShouldBe(new MeetingAccepted("weekly", "weekly call"));

    [Fact, Trait("Requirement", "S26"), Trait("Requirement", "S27"), Trait("Requirement", "S29"), Trait("Requirement", "S49")]
    public void Gate_14_expects_sponsors_papers_and_the_value_proposition_without_blocking_on_them()
    {
        Template.Phases[0].Expect.ShouldBe(
        [
            new SlotFilled("host.sponsor", "host sponsor"), new SlotFilled("partner.sponsor", "partner sponsor"),
            new ItemDone("legal", "signed legal papers"), new ItemDone("intro", "introduction of the sponsors"), new ItemDone("jvp", "joint value proposition"),
        ]);
    }

    [Fact, Trait("Requirement", "S35")]
    public void Gate_30_passes_on_the_pitch() =>
        Template.Phases[1].Pass.ShouldBe(new Attested("pitch", "10-minute pitch by a partner AE"));

    [Fact, Trait("Requirement", "S31"), Trait("Requirement", "S32"), Trait("Requirement", "S47")]
    public void Enablement_asks_for_the_people_who_sell_and_build()
    {
        var sessions = Template.Phases[1].Expect.OfType<SessionHeld>().ToArray();
        sessions.Select(s => (s.Kinds.Single(), s.Role)).ShouldBe([("sales", "ae"), ("technical", "se")]);
    }

    [Fact, Trait("Requirement", "S58")]
    public void No_named_opportunity_on_day_30_starts_an_intervention_that_ends_before_day_60()
    {
        var phase = Template.Phases[1];
        phase.InterveneIf.ShouldBe(new Not(new OpportunityCount { Named = true, Min = 1 }));
        phase.InterveneBefore.ShouldBe(60);
        Template.Phases.Where(p => p != phase).ShouldAllBe(p => p.InterveneIf == null);
    }

    [Fact, Trait("Requirement", "S40")]
    public void Gate_60_passes_on_three_named_opportunities() =>
        Template.Phases[2].Pass.ShouldBe(new OpportunityCount { Named = true, Min = 3 });

    [Fact, Trait("Requirement", "S17"), Trait("Requirement", "S37")]
    public void A_campaign_counts_as_outreach_and_as_nothing_else()
    {
        Template.Phases.SelectMany(p => p.Expect).OfType<SessionHeld>().Single(s => s.Kinds.Contains("campaign")).Title.ShouldBe("first joint outreach");
        Template.Phases.ShouldAllBe(p => !(p.Pass is SessionHeld));
    }

    [Fact, Trait("Requirement", "S45")]
    public void Gate_90_passes_on_a_win_or_on_the_published_retro() =>
        Template.LastPhase.Pass.ShouldBeOfType<AnyOf>().Parts.ShouldBe([new OpportunityCount { Won = true }, new RetroPublished()]);

    [Fact, Trait("Requirement", "S41"), Trait("Requirement", "S42"), Trait("Requirement", "S43"), Trait("Requirement", "S44")]
    public void Gate_90_expects_a_commit_forecast_calls_the_decision_and_the_review()
    {
        Template.LastPhase.Expect.ShouldBe(
        [
            new OpportunityCount { Forecast = Domain.Pipeline.Forecast.Commit, CloseBy = 90 },
            new MeetingHeld("forecast", "forecast call"), new CheckinAnswered(75), new MeetingScheduled("qbr", "quarterly business review"),
        ]);
        Template.Reviews.ShouldBe([new ReviewTemplate("qbr", "quarterly business review", 100, 90, 120)]);
    }

    [Theory]
    [Trait("Requirement", "S18"), Trait("Requirement", "S60")]
    [InlineData(2, "accounts", "a joint account list"), Trait("Requirement", "S19")]
    [InlineData(4, "review", "a joint pipeline review"), Trait("Requirement", "S20")]
    [InlineData(6, "cosell", "a co-sell motion on a real deal"), Trait("Requirement", "S21")]
    [InlineData(10, "forecast", "a forecasted joint close"), Trait("Requirement", "S22")]
    public void The_weeks_that_the_program_names_have_their_outcomes(int week, string alias, string outcome)
    {
        var found = Template.Weeks.Single(w => w.Week == week);
        (found.Alias, found.Outcome).ShouldBe((alias, outcome));
    }

    [Fact, Trait("Requirement", "S18")]
    public void Every_week_has_one_outcome_and_a_question_of_at_most_fourteen_words()
    {
        Template.Weeks.Select(w => w.Week).ShouldBe(Enumerable.Range(1, 13));
        Template.Weeks.ShouldAllBe(w => w.Question.Split(' ').Length <= 14 && w.Question.EndsWith('?') && w.Yes.Length <= 24);
        Template.Weeks.Select(w => w.Outcome).ShouldBeUnique();
    }

    [Fact, Trait("Requirement", "S28")]
    public void The_first_week_and_the_account_list_need_both_companies_and_the_first_yes_accepts_the_call()
    {
        Template.Weeks.Where(w => w.TwoSided).Select(w => w.Week).ShouldBe([1, 2]);
        Template.Weeks.Where(w => w.Command is not null).Select(w => (w.Week, w.Command))
            .ShouldBe([(1, "meeting accept weekly"), (4, "meeting held pipelineReview"), (13, "deal won")]);
    }

    [Fact, Trait("Requirement", "S6"), Trait("Requirement", "S8"), Trait("Requirement", "S9"), Trait("Requirement", "S10"), Trait("Requirement", "S26")]
    public void The_artefacts_carry_what_proves_them()
    {
        Item("jvp").ShouldSatisfyAllConditions(i => i.TwoSided.ShouldBeTrue(), i => i.NeedsLink.ShouldBeTrue(), i => i.Owner.ShouldBeNull());
        Item("legal").ShouldSatisfyAllConditions(i => i.Owner.ShouldBe(Side.Host), i => i.DueDay.ShouldBe(7), i => i.NeedsLink.ShouldBeTrue());
        Item("overlap").NeedsLink.ShouldBeTrue();
        Item("playbook").NeedsOpportunity.ShouldBeTrue();
        Item("dealreg").Phase.ShouldBe("pitch");
        ItemTemplate Item(string key) => Template.Items.Single(i => i.Key == key);
    }

    [Fact, Trait("Requirement", "S13")]
    public void No_artefact_is_due_before_the_phase_that_shows_it()
    {
        var starts = Template.Phases.Select((p, i) => (p.Key, Start: i == 0 ? 0 : Template.Phases[i - 1].GateDay + 1)).ToDictionary(p => p.Key, p => p.Start);
        Template.Items.ShouldAllBe(i => i.DueDay >= starts[i.Phase]);
        Template.Phases.ShouldAllBe(p => Template.Items.Any(i => i.Phase == p.Key));
    }

    [Fact, Trait("Requirement", "S11"), Trait("Requirement", "S62")]
    public void Managers_sellers_and_sponsors_are_required_on_both_sides() =>
        Template.Slots.Where(s => s.Required).Select(s => s.Slot)
            .ShouldBe(["host.manager", "host.ae", "host.sponsor", "partner.manager", "partner.ae", "partner.sponsor"]);

    [Fact, Trait("Requirement", "S43"), Trait("Requirement", "S57")]
    public void Each_sponsor_has_two_check_ins_with_a_decision_for_each_circumstance()
    {
        Template.Checkins.Select(c => c.Day).ShouldBe([30, 75]);
        foreach (var slot in new[] { "host.sponsor", "partner.sponsor" })
        {
            Template.Checkins[0].Asks.Where(a => a.Slot == slot).Select(a => a.When).ShouldBe(["default", "none", "named"]);
            Template.Checkins[1].Asks.Where(a => a.Slot == slot).Select(a => a.When).ShouldBe(["default", "won", "unpinned"]);
        }
    }

    [Fact, Trait("Requirement", "S57")]
    public void A_decision_is_short_names_no_amount_and_its_likely_answer_starts_something()
    {
        var asks = Template.Checkins.SelectMany(c => c.Asks).ToArray();
        asks.ShouldAllBe(a => a.Decision.Split(' ').Length <= 30 && !a.Decision.Contains('€') && a.Decision.EndsWith('?'));
        asks.ShouldAllBe(a => a.Options.Length >= 2 && a.Options.Length <= 3 && a.Options[0].Starts != null);
        asks.SelectMany(a => a.Options).ShouldAllBe(o => o.Label.Length <= 24 && (o.Starts == null) == (o.TaskOwner == null) && (o.Starts == null) == (o.TaskDays == 0));
    }

    [Fact, Trait("Requirement", "S43")]
    public void Only_a_decision_about_the_deal_names_the_deal()
    {
        var asks = Template.Checkins.SelectMany(c => c.Asks.Select(a => (c.Day, a.When, a.Decision)));
        asks.ShouldAllBe(a => a.Decision.Contains("{deal}") == (a.Day == 75 && a.When != "unpinned"));
    }

    [Fact, Trait("Requirement", "S16"), Trait("Requirement", "S46"), Trait("Requirement", "S70"), Trait("Requirement", "S71")]
    public void The_guards_are_those_of_the_program() => Template.Guards.ShouldSatisfyAllConditions(
        g => g.SilenceDays.ShouldBe([10, 14]),
        g => g.EarlySilenceDays.ShouldBe([7, 10]),
        g => (g.EarlyFrom, g.EarlyTo).ShouldBe((15, 21)),
        g => (g.JointMotionBy, g.PinBy, g.ForecastFrom, g.PulseDay).ShouldBe((42, 45, 61, 7)),
        g => g.MaxActivePerManager.ShouldBe(5));

    [Fact]
    public void All_notices_are_on_and_the_digest_comes_on_monday_at_half_past_eight()
    {
        Template.Notices["digest"].ShouldBe(new NoticeTemplate(true, IsoDayOfWeek.Monday, new LocalTime(8, 30)));
        Template.Notices.Count.ShouldBe(22);
        Template.Notices.Keys.ShouldAllBe(kind => Template.Sends(kind));
    }

    [Fact]
    public void The_template_does_not_blame_or_say_ours_and_theirs()
    {
        var words = Template.Weeks.SelectMany(w => new[] { w.Outcome, w.Question, w.Yes }).Concat(Template.Checkins.SelectMany(c => c.Asks).Select(a => a.Decision));
        string[] blame = ["overdue", "late", "compliance", "required", "please", "kindly", "ours", "theirs"];
        char[] gaps = [' ', ',', '?'];
        words.SelectMany(w => w.ToLowerInvariant().Split(gaps)).Intersect(blame).ShouldBeEmpty();
    }
}
