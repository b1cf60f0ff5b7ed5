using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>What a person chooses for themselves: zone, hours, the way of dates, quiet hours, muted kinds. Everybody for themselves alone.</summary>
public sealed class OwnChoices(OwnChanges changes)
{
    /// <summary><c>settings</c></summary>
    public Task<Reply> ShowAsync(Request r, CancellationToken cancellation) => Task.FromResult(Reply.Say(OwnCopy.Show(Own(r), Company(r), r.Now)));

    /// <summary><c>settings tz Europe/Berlin</c></summary>
    public Task<Reply> ZoneAsync(Request r, CancellationToken cancellation)
    {
        var typed = r.Line.Text("zone");
        if (typed is null && !r.Line.Has("default")) return Task.FromResult(Forms.Prefilled(r, "zone", Own(r).ZoneId ?? Company(r).Hours.ZoneId));
        return SaveAsync(
            r,
            own => r.Line.Has("default") ? own with { ZoneId = null }
                : Zones.Called(typed!) is { } zone ? Heard(own with { ZoneId = zone }, r, "zone")
                : OwnChoice.Refuse("zone", Because.NoSuchZone, typed!),
            own => OwnCopy.ZoneOf(own, Company(r)),
            cancellation);
    }

    /// <summary><c>settings hours 9-17</c></summary>
    public Task<Reply> HoursAsync(Request r, CancellationToken cancellation)
    {
        var hours = r.Line.Hours("hours");
        if (hours is null && !r.Line.Has("default")) return Task.FromResult(Forms.Prefilled(r, "hours", Own(r).Hours ?? new HourSpan(Company(r).Hours.Start, Company(r).Hours.End)));
        return SaveAsync(
            r,
            own => r.Line.Has("default") ? own with { Hours = null }
                : hours!.To <= hours.From ? OwnChoice.Refuse("hours", Because.BadHours, $"{hours.From:HH:mm}-{hours.To:HH:mm}", "settings hours 9-17")
                : Heard(own with { Hours = hours }, r, "hours"),
            own => OwnCopy.HoursOf(own, Company(r)),
            cancellation);
    }

    /// <summary><c>settings dates dmy|mdy</c></summary>
    public Task<Reply> DatesAsync(Request r, CancellationToken cancellation) => r.Line.Choice("order") is { } order
        ? SaveAsync(r, own => own with { Style = own.Style with { MonthFirst = order == "mdy" } }, own => OwnCopy.StyleOf(own, Company(r), r.Now), cancellation)
        : Task.FromResult(Forms.Prefilled(r, "order", Own(r).Style.MonthFirst ? "mdy" : "dmy"));

    /// <summary><c>settings clock 12|24</c></summary>
    public Task<Reply> ClockAsync(Request r, CancellationToken cancellation) => r.Line.Choice("clock") is { } clock
        ? SaveAsync(r, own => own with { Style = own.Style with { TwelveHours = clock == "12" } }, own => OwnCopy.StyleOf(own, Company(r), r.Now), cancellation)
        : Task.FromResult(Forms.Prefilled(r, "clock", Own(r).Style.TwelveHours ? "12" : "24"));

    /// <summary><c>quiet 18-9</c>; bare the state, or the form when a button asked for it.</summary>
    public Task<Reply> QuietAsync(Request r, CancellationToken cancellation)
    {
        var quiet = r.Line.Hours("hours");
        if (quiet is null && !r.Line.Has("off"))
        {
            return Task.FromResult(r.Inbound.Door == Door.Form ? PlanChanges.Refuse(Refusal.For(Because.Missing, "the hours", "quiet 18-9") with { Field = "hours" }, null, r)
                : Forms.IsPressed(r) ? Forms.Prefilled(r, "hours", Own(r).Quiet)
                : Reply.Say(OwnCopy.Quiet(Own(r), Company(r))));
        }

        return changes.DecideAsync(
            r,
            own => Heard(own with { Quiet = r.Line.Has("off") ? null : quiet }, r, "hours"),
            own => OwnCopy.Quiet(own, Company(r)),
            own => OwnCopy.QuietOf(own),
            cancellation);
    }

    /// <summary><c>mute digest</c>, <c>mute digest --off</c>, <c>mute off</c>; bare the state.</summary>
    public Task<Reply> MuteAsync(Request r, CancellationToken cancellation)
    {
        var (what, off) = (r.Line.Choice("what"), r.Line.Has("off"));
        if (what is null && !off)
        {
            return Task.FromResult(r.Inbound.Door == Door.Form ? PlanChanges.Refuse(Refusal.For(Because.Missing, "what to mute", "mute digest") with { Field = "what" }, null, r)
                : Forms.IsPressed(r) ? Forms.Open(r, "what")
                : Reply.Say(OwnCopy.Muted(Own(r))));
        }

        return changes.DecideAsync(
            r,
            own => what == "decisions" ? off ? own : OwnChoice.Refuse("what", Because.CannotMute)
                : own with { Muted = what is null ? [] : off ? own.Muted.Remove(what) : own.Muted.Add(what) },
            OwnCopy.Muted,
            own => OwnCopy.MutedOf(own),
            cancellation);
    }

    private Task<Reply> SaveAsync(Request r, Func<OwnSettings, OwnChoice> decide, Func<OwnSettings, string> state, CancellationToken cancellation) =>
        changes.DecideAsync(r, decide, own => OwnCopy.Changed(state(own)), state, cancellation);

    // Quiet hours that leave no hour of the working day would hold everything for ever.
    private static OwnChoice Heard(OwnSettings own, Request r, string field) => own.LeavesAnHour(Company(r).Hours)
        ? own
        : OwnChoice.Refuse(field, Because.NoHourLeft, DateCopy.Span(own.Quiet!, own.Style), OwnCopy.Hours(own, Company(r)));

    private static OwnSettings Own(Request r) => r.Directory.SettingsOf(r.Person.Id);

    private static Company Company(Request r) => r.Directory.Company(r.Person.Company)!;
}
