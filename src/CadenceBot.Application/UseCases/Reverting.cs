using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>The line by which a change outside of all plans is reverted by hand.</summary>
internal static class Reverting
{
    /// <summary>Of a company's hours, days and amounts.</summary>
    public static string Of(Company before, Company after)
    {
        var (was, now) = (before.Hours, after.Hours);
        if (before.SharesAmounts != after.SharesAmounts) return $"company amounts {(before.SharesAmounts ? "share" : "hide")}";
        if (was.Holidays != now.Holidays) return was.Holidays is { } code ? $"company holidays {code}" : "company holidays --off";
        if (was.Start != now.Start || was.End != now.End) return $"company hours {was.Start:HH:mm}-{was.End:HH:mm}";
        if (!was.Weekend.SequenceEqual(now.Weekend)) return $"company weekend {string.Join(',', was.Weekend.Select(d => d.ToString()[..3].ToLowerInvariant()))}";
        return now.DaysOff.Except(was.DaysOff) is [var day, ..] ? $"company off {day:uuuu-MM-dd} --workday" : was.DaysOff.Except(now.DaysOff) is [var back, ..] ? $"company off {back:uuuu-MM-dd}" : "company";
    }

    /// <summary>Of what somebody chose for themselves.</summary>
    public static string Of(OwnSettings before, OwnSettings after, LocalDate today)
    {
        if (before.ZoneId != after.ZoneId) return before.ZoneId is { } zone ? $"settings tz {zone}" : "settings tz --default";
        if (before.Hours != after.Hours) return before.Hours is { } hours ? $"settings hours {Span(hours)}" : "settings hours --default";
        if (before.Quiet != after.Quiet) return before.Quiet is { } quiet ? $"quiet {Span(quiet)}" : "quiet --off";
        if (before.Style.MonthFirst != after.Style.MonthFirst) return $"settings dates {(before.Style.MonthFirst ? "mdy" : "dmy")}";
        if (before.Style.TwelveHours != after.Style.TwelveHours) return $"settings clock {(before.Style.TwelveHours ? "12" : "24")}";
        if (after.Muted.Except(before.Muted) is [var muted, ..]) return $"mute {muted} --off";
        if (before.Muted.Except(after.Muted) is [var heard, ..]) return $"mute {heard}";
        if (before.Away.Except(after.Away).FirstOrDefault(a => a.To >= today) is { } gone && after.Away.Length < before.Away.Length) return $"away {LocalDate.Max(gone.From, today):uuuu-MM-dd} {gone.To:uuuu-MM-dd}";
        if (!before.Away.SequenceEqual(after.Away)) return "away --off";
        return before.SnoozedUntil is { } until ? $"snooze --until {until.InUtc().Date:uuuu-MM-dd}" : "snooze --off";
    }

    private static string Span(HourSpan span) => $"{span.From:HH:mm}-{span.To:HH:mm}";
}
