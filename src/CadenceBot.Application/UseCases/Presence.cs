using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>Days away, coming back, and reminders that wait for some days. Everybody for themselves alone.</summary>
public sealed class Presence(OwnChanges changes)
{
    /// <summary><c>away 3-mar 7-mar</c>, <c>away fri</c>, <c>away off</c>; bare the state, or the form when a button asked for it.</summary>
    public Task<Reply> AwayAsync(Request r, CancellationToken cancellation)
    {
        var today = Today(r);
        if (r.Line.Has("off")) return changes.DecideAsync(r, own => own with { Away = [] }, own => Away(own, r), _ => "no days away are noted", cancellation);
        if ((r.Line.Date("from") ?? r.Line.Date("to")) is not { } from)
        {
            return Task.FromResult(r.Inbound.Door == Door.Form ? PlanChanges.Refuse(Refusal.For(Because.Missing, "the first day away", "away fri") with { Field = "from" }, null, r)
                : Forms.IsPressed(r) ? Forms.Open(r, "from", "to")
                : Reply.Say(Away(Own(r), r)));
        }

        // "away --to fri" is from today on.
        var first = r.Line.Date("from") ?? today;
        var last = r.Line.Date("to") ?? from;
        return changes.DecideAsync(
            r,
            own => last < first || last < today || last > today.PlusDays(OwnSettings.MostDaysAhead)
                ? OwnChoice.Refuse(r.Line.Has("to") ? "to" : "from", Because.BadDate, DateCopy.Day(last, today, own.Style))
                : Enough(own.With(new Absence(first, last), today), own, today),
            own => Away(own, r),
            own => PresenceCopy.AwayOf(own, today),
            cancellation);
    }

    /// <summary><c>back</c></summary>
    public Task<Reply> BackAsync(Request r, CancellationToken cancellation)
    {
        var today = Today(r);
        return changes.DecideAsync(
            r,
            own => own.AwayOn(today) is null && !(own.SnoozedUntil > r.Now) ? own : own.BackOn(today),
            own => PresenceCopy.Back(own, today),
            _ => "you are here, and nothing waits",
            cancellation);
    }

    /// <summary><c>snooze 3d</c>, <c>snooze until fri</c>, <c>snooze off</c>; bare the state, or the form when a button asked for it.</summary>
    public Task<Reply> SnoozeAsync(Request r, CancellationToken cancellation)
    {
        var (today, hours) = (Today(r), r.Reader!.Hours);
        if (r.Line.Has("off")) return changes.DecideAsync(r, own => own.SnoozedUntil > r.Now ? own with { SnoozedUntil = null } : own, own => Snooze(own, r), _ => "nothing is held", cancellation);
        var until = r.Line.Date("until") ?? (r.Line.Days("days") is { } days ? today.PlusDays(days) : null as LocalDate?);
        if (until is not { } date)
        {
            return Task.FromResult(r.Inbound.Door == Door.Form ? PlanChanges.Refuse(Refusal.For(Because.Missing, "for how long", "snooze 3d") with { Field = "days" }, null, r)
                : Forms.IsPressed(r) ? Forms.Open(r, "days", "until")
                : Reply.Say(Snooze(Own(r), r)));
        }

        var field = r.Line.Has("until") ? "until" : "days";
        return changes.DecideAsync(
            r,
            own => date <= today ? OwnChoice.Refuse(field, Because.BadDate, DateCopy.Day(date, today, own.Style))
                : date > today.PlusDays(OwnSettings.MostSnoozeDays) ? OwnChoice.Refuse(field, Because.SnoozeTooLong, $"{OwnSettings.MostSnoozeDays}")
                : own with { SnoozedUntil = hours.InstantOf(date, hours.Start) },
            own => Snooze(own, r),
            own => PresenceCopy.SnoozeOf(own, r.Reader!, r.Now),
            cancellation);
    }

    // Days that lie within what is noted already change nothing.
    private static OwnSettings Enough(OwnSettings after, OwnSettings before, LocalDate today) =>
        after.Away.SequenceEqual(before.Away.Where(a => a.To >= today)) ? before : after;

    private static Messages.Message Away(OwnSettings own, Request r) => PresenceCopy.Away(own, Today(r));

    private static Messages.Message Snooze(OwnSettings own, Request r) => PresenceCopy.Snooze(own, r.Reader!, r.Now);

    private static OwnSettings Own(Request r) => r.Directory.SettingsOf(r.Person.Id);

    // In the own zone: away is where the person is.
    private static LocalDate Today(Request r) => r.Reader!.Hours.At(r.Now).Date;
}
