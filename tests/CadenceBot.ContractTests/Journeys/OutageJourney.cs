namespace CadenceBot.ContractTests.Journeys;

/// <summary>The bot was down: each kind of notice by its written rule, one apology, nothing twice.</summary>
public sealed class OutageJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task Up_to_one_working_day_later_all_is_sent_late_with_one_line_of_apology()
    {
        await Door.Reset();
        await Door.ToDay(2, "13:00");
        await Door.ToDay(2, "16:00", offline: true);

        (await Door.Line("acme.1/week/w01")).State.ShouldBe("late");
        (await Door.Line("acme.1/week/w01")).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-04T14:00+00:00"));
        (await Door.Keys("downtime")).ShouldBe(["acme.1/downtime/2026-03-04"]);
        (await Door.Notice("acme.1/downtime/2026-03-04")).IsRoot.ShouldBeFalse();
        await NothingTwice();
    }

    [Fact]
    public async Task Nothing_missed_needs_no_apology()
    {
        await Door.Reset();
        await Door.ToDay(0, "20:00", offline: true);
        await Door.ToDay(4);
        (await Door.Keys("downtime")).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_weeks_only_the_latest_question_is_asked_and_the_managers_digest_is_the_next()
    {
        await Door.Reset();
        await Door.ToDay(1);
        await Door.ToDay(20, "12:00", offline: true);

        await States(
            ("week/w01", "skipped"), ("week/w02", "skipped"), ("week/w03", "late"),
            ("pulse/d7", "folded"), ("gate-ahead/g14", "folded"), ("gate-day/g14", "skipped"), ("gate-result/g14.open", "late"),
            ("sponsor-line/g14/host.sponsor", "skipped"), ("sponsor-line/g14/partner.sponsor", "skipped"),
            ("silence/d10/host.manager", "folded"), ("silence/d14/partner.manager", "folded"));
        var digests = (await Door.Ledger()).Where(l => l.Kind == "digest").ToArray();
        digests.Select(d => d.State).ShouldBe(["folded", "folded"]);
        (await Door.Keys("downtime")).ShouldBe(["acme.1/downtime/2026-03-22"]);
        (await Door.Keys("reminder")).ShouldBeEmpty();
        await NothingTwice();
    }

    [Fact]
    public async Task Decisions_and_the_intervention_come_late_however_long_it_took()
    {
        await Begin("silent", 9);
        await Door.ToDay(28);
        await Door.ToDay(41, "12:00", offline: true);

        await States(
            ("checkin/d30/host.sponsor", "late"), ("checkin/d30/partner.sponsor", "late"), ("intervention/d30", "late"),
            ("gate-result/g30.open", "late"), ("gate-day/g30", "skipped"), ("week/w05", "skipped"), ("week/w06", "late"));
        (await Door.Plan()).Checkin(30, "host.sponsor").State.ShouldBe("asked");
        await NothingTwice();
    }

    [Fact]
    public async Task What_followed_from_a_sent_question_is_folded()
    {
        await Begin("silent", 9);
        await Door.ToDay(30, "16:30");
        await Door.ToDay(41, "12:00", offline: true);

        await States(
            ("checkin-reminder/d30/host.sponsor", "folded"), ("checkin-lapsed/d30/host.sponsor", "folded"),
            ("reminder/w05/host.ae", "folded"), ("escalation/w05/host.manager", "folded"), ("week/w06", "late"));
        (await Door.Plan()).Checkin(30, "host.sponsor").State.ShouldBe("lapsed");
        (await Door.Keys("downtime")).ShouldHaveSingleItem();
        await NothingTwice();
    }

    [Fact]
    public async Task No_joint_motion_is_folded_when_it_is_days_old()
    {
        await Begin("silent", 9);
        await Door.ToDay(41);
        await Door.ToDay(48, "12:00", offline: true);

        await States(("no-motion/d42/host.manager", "folded"));
    }

    [Fact]
    public async Task The_retro_and_the_review_come_late_and_the_retros_reminder_is_folded()
    {
        await Begin("silent", 63);
        await Door.ToDay(88);
        await Door.ToDay(92, "18:00", offline: true);
        await States(("retro/d90", "late"), ("gate-result/g90.open", "late"));

        await Door.ToDay(93);
        await Door.ToDay(104, "12:00", offline: true);
        await States(("retro-reminder/d90", "folded"), ("qbr/d100", "late"));
        await NothingTwice();
    }

    [Fact]
    public async Task After_day_120_only_the_latest_month_is_asked()
    {
        await Begin("silent", 63);
        await Door.ToDay(110);
        await Door.ToDay(190, "12:00", offline: true);

        await States(("week/m05", "skipped"), ("week/m06", "skipped"), ("week/m07", "late"), ("qbr/d120", "late"));
        (await Door.Keys("downtime")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_outages_make_two_apologies_on_two_days_and_one_on_one()
    {
        await Door.Reset();
        await Door.ToDay(2, "13:30");
        await Door.ToDay(2, "14:30", offline: true);
        await Door.ToDay(3, "13:30");
        await Door.ToDay(3, "14:30", offline: true);
        (await Door.Keys("downtime")).ShouldBe(["acme.1/downtime/2026-03-04"]);

        await Door.ToDay(9, "13:30");
        await Door.ToDay(9, "14:30", offline: true);
        (await Door.Keys("downtime")).ShouldBe(["acme.1/downtime/2026-03-04", "acme.1/downtime/2026-03-11"]);
    }

    private async Task States(params (string Key, string State)[] wanted)
    {
        var ledger = (await Door.Ledger()).ToDictionary(l => l.Key, l => l.State);
        wanted.Select(w => $"{w.Key} {ledger.GetValueOrDefault("acme.1/" + w.Key, "not due")}").ShouldBe(wanted.Select(w => $"{w.Key} {w.State}"));
    }

    private async Task NothingTwice()
    {
        var keys = new List<string>();
        foreach (var room in (await Door.State()).Conversations.Select(c => c.GetProperty("id").GetString()!))
            keys.AddRange((await Door.Messages(room)).Select(m => m.Key).OfType<string>());
        keys.ShouldBeUnique();
        (await Door.Ledger()).Select(l => l.Key).ShouldBeUnique();
        (await Door.Ledger()).Where(l => l.WasSent).Select(l => l.Key).ShouldBe(keys, ignoreOrder: true);
    }
}
