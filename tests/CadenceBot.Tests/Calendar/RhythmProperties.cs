using System.Collections.Immutable;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

public sealed class RhythmProperties
{
    private static readonly string[] SomeZones =
    [
        "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tokyo", "Pacific/Auckland", "Pacific/Chatham",
        "Australia/Lord_Howe", "America/St_Johns", "America/Sao_Paulo", "Africa/Cairo", "Asia/Tehran", "Pacific/Kiritimati", "UTC",
    ];

    private static readonly ImmutableArray<IsoDayOfWeek>[] Weekends =
        [[IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday], [IsoDayOfWeek.Sunday], []];

    /// <summary>Two companies somewhere, with their weekends and days off.</summary>
    internal static Gen<BothHours> Companies { get; } =
        from host in Company()
        from partner in Company()
        select new BothHours(host, partner);

    private static Gen<(BothHours Hours, int Hour, int Day)> Moments { get; } =
        from hours in Companies
        from hour in Gen.Choose(9, 16)
        from day in Gen.Choose(0, 364)
        select (hours, hour, day);

    [Fact]
    public void The_hour_lies_in_the_overlap_whenever_there_is_one_and_is_the_plans_own_whenever_that_lies_in_it() =>
        Prop.ForAll(Moments.ToArbitrary(), m =>
        {
            var (rhythm, date) = Of(m);
            var post = rhythm.PostInstant(date);
            var nominal = rhythm.At(date, new LocalTime(m.Hour, 0));
            if (rhythm.OverlapOn(date) is not { } overlap) return post == nominal;
            return overlap.Contains(post) && (!overlap.Contains(nominal) || post == nominal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(2026UL, 1UL));

    [Fact]
    public void The_next_common_day_is_common_and_none_lies_between() =>
        Prop.ForAll(Moments.ToArbitrary(), m =>
        {
            var (rhythm, date) = Of(m);
            var next = rhythm.OnOrAfter(date);
            var previous = rhythm.OnOrBefore(date);
            return rhythm.IsCommon(next) && rhythm.IsCommon(previous) && previous <= date && date <= next
                && Between(date, next).Concat(Between(previous.PlusDays(1), date.PlusDays(1))).All(d => !rhythm.IsCommon(d));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2026UL, 3UL));

    [Fact]
    public void What_is_shared_is_told_when_both_work_and_never_before() =>
        Prop.ForAll(Moments.ToArbitrary(), m =>
        {
            var (rhythm, date) = Of(m);
            var from = rhythm.At(date, new LocalTime(m.Hour, 0));
            var told = rhythm.NextShared(from);
            var host = m.Hours.Host.At(told);
            var partner = m.Hours.Partner.At(told);
            if (told < from || !m.Hours.Host.Works(host.Date) || !m.Hours.Partner.Works(partner.Date)) return false;
            return rhythm.OverlapOn(rhythm.DateAt(told)) is not { } overlap || overlap.Contains(told);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(2026UL, 5UL));

    [Fact]
    public void Working_days_of_a_side_end_in_its_hours_and_more_days_end_later() =>
        Prop.ForAll(Moments.ToArbitrary(), m =>
        {
            var (rhythm, date) = Of(m);
            var from = rhythm.At(date, new LocalTime(m.Hour, 0));
            return Sides.Both.All(side =>
            {
                var ends = Enumerable.Range(1, 5).Select(n => rhythm.AfterWorkingDays(side, from, n)).ToArray();
                var own = m.Hours.Of(side);
                return ends.All(e => own.Works(own.At(e).Date) && own.At(e).TimeOfDay >= own.Start && own.At(e).TimeOfDay < own.End)
                    && ends[0] > from && ends.Zip(ends.Skip(1)).All(p => p.First < p.Second);
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2026UL, 7UL));

    private static Gen<WorkHours> Company() =>
        from zone in Gen.Elements(SomeZones)
        from weekend in Gen.Elements(Weekends)
        from off in Gen.Choose(0, 364).ListOf(12)
        from closure in Gen.Choose(0, 340)
        from length in Gen.Elements(0, 0, 5, 21)
        select WorkHours.Default(zone) with
        {
            Weekend = weekend,
            DaysOff = [.. off.Concat(Enumerable.Range(closure, length)).Select(d => new LocalDate(2026, 1, 1).PlusDays(d))],
        };

    private static (Rhythm Rhythm, LocalDate Date) Of((BothHours Hours, int Hour, int Day) m) =>
        (new Rhythm(m.Hours, new LocalTime(m.Hour, 0)), new LocalDate(2026, 1, 1).PlusDays(m.Day));

    private static IEnumerable<LocalDate> Between(LocalDate from, LocalDate until)
    {
        for (; from < until; from = from.PlusDays(1)) yield return from;
    }
}
