using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

/// <summary>What a person's own settings make of a message at the moment of sending.</summary>
public sealed class ConsiderationTests
{
    private static readonly WorkHours Company = WorkHours.Default("Europe/London");
    private static readonly NoticeRule Reminder = NoticeRule.Of(NoticeKind.Reminder);
    private static readonly NoticeRule Decision = NoticeRule.Of(NoticeKind.Checkin);

    [Fact]
    public void Without_settings_everything_goes_at_any_hour() =>
        Enumerable.Range(0, 24 * 7).ShouldAllBe(hour => Consideration.Of(OwnSettings.None, Company, Reminder, At(2, 0) + Duration.FromHours(hour)) is Consideration.Go);

    [Theory]
    [InlineData(17, 59, null)]
    [InlineData(18, 0, 9)]
    [InlineData(23, 30, 9)]
    [InlineData(8, 59, 9)]
    [InlineData(9, 0, null)]
    public void Quiet_hours_over_midnight_end_at_their_end(int hour, int minute, int? until)
    {
        var own = OwnSettings.None with { Quiet = Span(18, 9) };
        var found = Consideration.Of(own, Company, Decision, At(4, hour, minute));
        if (until is null) found.ShouldBeOfType<Consideration.Go>();
        else found.ShouldBe(new Consideration.Wait(At(hour < 12 ? 4 : 5, until.Value), "quiet hours"));
    }

    [Fact]
    public void Own_hours_and_zone_wait_for_the_next_own_working_hour_over_weekends_and_days_off()
    {
        var tokyo = OwnSettings.None with { ZoneId = "Asia/Tokyo" };
        var off = Company with { DaysOff = [new LocalDate(2026, 3, 9)] };
        // Friday, 14:00 in London is 23:00 in Tokyo; Monday is a day off.
        Consideration.Of(tokyo, off, Reminder, At(6, 14)).ShouldBe(new Consideration.Wait(Instant.FromUtc(2026, 3, 10, 0, 0), "working hours"));
        Consideration.Of(OwnSettings.None with { Hours = Span(13, 15) }, Company, null, At(4, 9)).ShouldBe(new Consideration.Wait(At(4, 13), "working hours"));
    }

    [Fact]
    public void Quiet_and_working_hours_are_both_kept()
    {
        var own = OwnSettings.None with { Hours = Span(9, 17), Quiet = Span(8, 16) };
        own.LeavesAnHour(Company).ShouldBeTrue();
        (own with { Quiet = Span(8, 17) }).LeavesAnHour(Company).ShouldBeFalse();
        (OwnSettings.None with { ZoneId = "Asia/Tokyo", Quiet = Span(8, 17) }).LeavesAnHour(Company).ShouldBeFalse();
        (OwnSettings.None with { Quiet = Span(8, 17) }).LeavesAnHour(Company).ShouldBeTrue();
        Consideration.Of(own, Company, Reminder, At(6, 18)).ShouldBe(new Consideration.Wait(At(9, 16), "working hours"));
    }

    [Fact]
    public void Muted_away_and_snoozed_concern_what_can_wait_and_never_a_decision()
    {
        var today = new LocalDate(2026, 3, 4);
        var muted = OwnSettings.None with { Muted = ["digest", "prompts", "alarms", "gates"] };
        var away = OwnSettings.None.With(new Absence(today, today.PlusDays(2)), today);
        var snoozed = OwnSettings.None with { SnoozedUntil = At(7, 9) };

        foreach (var rule in NoticeRule.All.Where(r => r.Topic is not null))
        {
            Consideration.Of(muted, Company, rule, At(4, 10)).ShouldBeOfType<Consideration.Muted>(rule.Word);
            Consideration.Of(snoozed, Company, rule, At(4, 10)).ShouldBe(new Consideration.Wait(At(7, 9), "snooze"), rule.Word);
        }

        foreach (var rule in NoticeRule.All.Where(r => r.Topic is null).Append(null))
            new[] { muted, away, snoozed }.ShouldAllBe(own => Consideration.Of(own, Company, rule, At(4, 10)) is Consideration.Go);

        Consideration.Of(away, Company, Reminder, At(4, 10)).ShouldBe(new Consideration.Deputy(today.PlusDays(3), new Consideration.Wait(At(7, 9), "days away")));
        Consideration.Of(away, Company, NoticeRule.Of(NoticeKind.Silence), At(4, 10)).ShouldBe(new Consideration.Wait(At(7, 9), "days away"));
        Consideration.Of(away, Company, Reminder, At(7, 9)).ShouldBeOfType<Consideration.Go>();
    }

    [Fact]
    public void What_asks_for_a_decision_or_is_said_to_both_companies_has_no_topic() =>
        NoticeRule.All.Where(r => r.Topic is not null).Select(r => r.Word).Order().ShouldBe(["digest", "escalation", "no-motion", "pulse", "reminder", "silence", "sponsor-line"]);

    [Fact]
    public void A_wait_always_ends_and_then_nothing_keeps_it_back()
    {
        var random = new Random(2026);
        for (var round = 0; round < 2000; round++)
        {
            var own = OwnSettings.None with
            {
                ZoneId = random.Next(3) switch { 0 => null, 1 => "Asia/Kolkata", _ => "America/New_York" },
                Hours = random.Next(2) == 0 ? null : Span(random.Next(0, 12), random.Next(13, 24)),
                Quiet = random.Next(2) == 0 ? null : Span(random.Next(0, 12), random.Next(12, 24)) is var s && random.Next(2) == 0 ? s : new HourSpan(s.To, s.From),
            };
            if (!own.LeavesAnHour(Company)) continue;
            var at = At(1, 0) + Duration.FromMinutes(random.Next(60 * 24 * 60));
            if (Consideration.Of(own, Company, Decision, at) is not Consideration.Wait wait) continue;
            (wait.Until - at).ShouldBeInRange(Duration.FromTicks(1), Duration.FromDays(4));
            Consideration.Of(own, Company, Decision, wait.Until).ShouldBeOfType<Consideration.Go>($"{own} {at}");
        }
    }

    [Fact]
    public void After_the_wait_the_rule_of_the_kind_decides_unless_nothing_newer_was_said()
    {
        (string, string)? After(NoticeKind kind, int day, bool latest = false) => OverdueRules.AfterWait(NoticeRule.Of(kind), At(4, 10), At(day, 10), Company, latest);
        After(NoticeKind.Reminder, 5).ShouldBeNull();
        After(NoticeKind.Reminder, 6).ShouldBe(("folded", "more than one working day old, said by what comes next"));
        After(NoticeKind.Reminder, 6, latest: true).ShouldBeNull();
        After(NoticeKind.SponsorLine, 6)!.Value.Item1.ShouldBe("skipped");
        After(NoticeKind.Checkin, 20).ShouldBeNull();
    }

    private static Instant At(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 3, day, hour, minute);

    private static HourSpan Span(int from, int to) => new(new LocalTime(from, 0), new LocalTime(to, 0));
}
