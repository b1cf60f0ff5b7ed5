namespace CadenceBot.ContractTests.Journeys;

/// <summary>Hours, days off and the clock changes of two countries.</summary>
public sealed class HoursJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task The_hour_stays_put_in_the_hosts_zone_through_both_clock_changes()
    {
        await Door.Reset("2026-02-16T08:00");
        await Door.To("2026-05-01T12:00");
        var weeks = (await Door.Messages("acme")).Where(m => m.Key?.Contains("/week/") == true).ToArray();
        weeks.Length.ShouldBe(11);
        weeks.ShouldAllBe(m => m.At.Hour == 14 && m.At.Minute == 0 && m.At.DayOfWeek == DayOfWeek.Wednesday);
        weeks.Select(m => m.At.Offset.Hours).Distinct().ShouldBe([0, 1]);

        await Door.Reset("2026-09-21T08:00");
        await Door.To("2026-12-01T12:00");
        (await Door.Messages("acme")).Where(m => m.Key?.Contains("/week/") == true).ShouldAllBe(m => m.At.Hour == 14);
    }

    [Fact]
    public async Task A_hosts_day_off_moves_the_question_to_the_next_common_working_day_and_says_so()
    {
        await Door.Reset();
        await HostManager.Does("company off 2026-03-04");
        await PartnerManager.Does("company off 2026-03-05");
        await Door.ToDay(7, "09:00");

        var asked = await Door.Notice("acme.1/week/w01");
        asked.At.ShouldBe(DateTimeOffset.Parse("2026-03-06T14:00+00:00"));
        asked.Text.ShouldContain("2 days later than usual");
    }

    [Fact]
    public async Task A_weekend_of_friday_and_saturday_is_kept_for_that_company()
    {
        await Door.Reset();
        await PartnerManager.Does("company weekend fri,sat");
        await Door.Advance("P35D");

        var common = (await Door.Ledger()).Where(l => l.Conversation == "acme" && l.Kind is not "welcome").ToArray();
        common.ShouldAllBe(l => l.DueAt.DayOfWeek != DayOfWeek.Friday && l.DueAt.DayOfWeek != DayOfWeek.Saturday && l.DueAt.DayOfWeek != DayOfWeek.Sunday);
        (await Door.Ledger()).Where(l => l.Conversation == "dm:partner.manager").ShouldAllBe(l => l.DueAt.DayOfWeek != DayOfWeek.Friday && l.DueAt.DayOfWeek != DayOfWeek.Saturday);
    }

    [Fact]
    public async Task An_own_hour_is_taken_over_the_default_and_a_wrong_one_is_refused()
    {
        await Door.Reset(demo: false);
        (await HostManager.Does("start acme --at \"someday 99:00\"")).Text.ShouldNotContain("runs");
        await HostManager.Does("start acme --at \"thu 15:00\"");
        await Door.ToDay(4);
        (await Door.Line("acme.1/week/w01")).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-05T15:00+00:00"));
    }

    [Fact]
    public async Task Without_an_overlap_the_hosts_hour_nearest_the_partners_day_is_taken_and_the_preview_says_so()
    {
        await Door.Reset(demo: false);
        await Door.As("other.manager").Does("company hours 3-6");
        var preview = (await HostManager.Does("start globex --dry-run")).Text;
        preview.ShouldContain("share no working hour");
        await HostManager.Does("start globex");
        await Door.ToDay(4);
        (await Door.Line("globex.1/week/w01")).DueAt.TimeOfDay.ShouldBeOneOf(TimeSpan.FromHours(9), TimeSpan.FromHours(16));
    }

    [Fact]
    public async Task No_reminder_is_sent_on_a_day_off_of_either_company()
    {
        // The question of Wednesday 11 March; Thursday is the host's day off, Friday the partner's.
        await Door.Reset();
        await HostManager.Does("company off 2026-03-12");
        await PartnerManager.Does("company off 2026-03-13");
        await Door.ToDay(16, "18:00");
        (await Door.Line("acme.1/reminder/w02/partner.ae")).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-16T09:00-04:00"));
        (await Door.Line("acme.1/reminder/w02/host.ae")).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-16T09:00+00:00"));
    }

    [Fact]
    [Trait("Requirement", "S25")]
    public async Task A_start_ahead_of_the_contract_needs_the_word_and_then_waits_for_its_day()
    {
        await Door.Reset(demo: false);
        (await HostManager.Does("start acme --date 2026-03-09")).Text.ShouldContain("--planned");
        await HostManager.Does("start acme --date 2026-03-09 --planned");
        await Door.ToDay(6);
        (await Door.Ledger()).ShouldBeEmpty();
        await Door.ToDay(8);
        (await Door.Keys("welcome")).ShouldBe(["acme.1/welcome/d0"]);
        (await Door.Plan()).Day0.ShouldBe("2026-03-09");
    }

    [Fact]
    public async Task A_countrys_holiday_moves_the_question_as_a_day_off_does()
    {
        await Door.Reset("2026-04-27T08:00");
        (await HostManager.Does("company holidays")).Form.ShouldNotBeNull().Fields.ShouldHaveSingleItem().Name.ShouldBe("country");
        (await HostManager.Does("company holidays xx")).Text.ShouldContain("AT, CH, DE");
        (await HostManager.Does("company holidays de")).Text.ShouldContain("Germany; next Fri 1 May, Labour Day");
        (await HostManager.Does("company holidays DE")).Text.ShouldStartWith("Already done");
        (await PartnerManager.Does("company off 2026-05-13")).Text.ShouldContain("Wed 13 May");
        await Door.To("2026-05-20T12:00");

        // Wednesday is the partner's day off and Thursday is Ascension Day in Germany.
        var asked = await Door.Notice("acme.1/week/w03");
        asked.At.ShouldBe(DateTimeOffset.Parse("2026-05-15T14:00+01:00"));
        asked.Text.ShouldContain("2 days later than usual");
        (await HostManager.Does("company holidays off")).Text.ShouldContain("none; I know those of");
        (await PartnerAe.Does("company holidays DE")).Text.ShouldContain("That is for");
    }
}
