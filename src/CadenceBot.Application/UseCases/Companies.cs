using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Holidays;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>A company's own hours, weekend, days off and what it shares; each side's manager changes the own side only.</summary>
public sealed class Companies(IStore store, LatestChange latest)
{
    /// <summary><c>company</c></summary>
    public Task<Reply> ShowAsync(Request r, CancellationToken cancellation) => Task.FromResult(Reply.Say(CompanyCopy.Show(Own(r), r.Today, StyleOf(r))));

    /// <summary><c>company hours 9-17</c></summary>
    public Task<Reply> HoursAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Hours("hours") is not { } hours) return Task.FromResult(Forms.Open(r, "hours"));
        return hours.To <= hours.From
            ? Task.FromResult(PlanChanges.Refuse(Refusal.For(Because.BadHours, $"{hours.From:HH:mm}-{hours.To:HH:mm}"), null, r))
            : SaveAsync(r, c => c with { Hours = c.Hours with { Start = hours.From, End = hours.To } }, cancellation);
    }

    /// <summary><c>company weekend fri,sat</c></summary>
    public Task<Reply> WeekendAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Weekdays("days") is not { } days) return Task.FromResult(Forms.Open(r, "days"));
        return days.Length > 6
            ? Task.FromResult(PlanChanges.Refuse(Refusal.For(Because.BadHours, "seven days off a week", "company weekend sat,sun"), null, r))
            : SaveAsync(r, c => c with { Hours = c.Hours with { Weekend = days } }, cancellation);
    }

    /// <summary><c>company off 25-dec</c>, <c>company off 25-dec --workday</c></summary>
    public Task<Reply> OffAsync(Request r, CancellationToken cancellation) => r.Line.Date("date") is not { } date ? Task.FromResult(Forms.Open(r, "date"))
        : Forms.Past(r, "date", $"company off {Ahead(date, r.Today):uuuu-MM-dd}") is { } past ? Task.FromResult(past)
        : SaveAsync(r, c => c with { Hours = c.Hours with { DaysOff = r.Line.Has("workday") ? c.Hours.DaysOff.Remove(date) : c.Hours.DaysOff.Add(date) } }, cancellation);

    // "25-dec" typed in January means the one to come.
    private static LocalDate Ahead(LocalDate date, LocalDate today)
    {
        while (date < today) date = date.PlusYears(1);
        return date;
    }

    /// <summary><c>company holidays DE</c>, <c>company holidays off</c></summary>
    public Task<Reply> HolidaysAsync(Request r, CancellationToken cancellation)
    {
        var typed = r.Line.Text("country");
        if (r.Line.Has("off")) return SaveAsync(r, c => c with { Hours = c.Hours with { Holidays = null } }, cancellation);
        if (typed is null) return Task.FromResult(Forms.Prefilled(r, "country", Own(r).Hours.Holidays));
        return HolidayCalendar.Find(typed) is { } country
            ? SaveAsync(r, c => c with { Hours = c.Hours with { Holidays = country.Code } }, cancellation)
            : Task.FromResult(PlanChanges.Refuse(Refusal.For(Because.NoSuchCountry, typed, CompanyCopy.Countries()) with { Field = "country" }, null, r));
    }

    /// <summary><c>company amounts share|hide</c></summary>
    public Task<Reply> AmountsAsync(Request r, CancellationToken cancellation) => r.Line.Choice("amounts") is { } amounts
        ? SaveAsync(r, c => c with { SharesAmounts = amounts == "share" }, cancellation)
        : Task.FromResult(Forms.Open(r, "amounts"));

    // New hours move what is due: every running plan of the company gets a new due time in the same commit.
    private async Task<Reply> SaveAsync(Request r, Func<Company, Company> change, CancellationToken cancellation)
    {
        var before = Own(r);
        var after = change(before);
        if (Same(before, after)) return PlanChanges.Refuse(Refusal.For(Because.AlreadyDone, $"{before.Name} has it so", "", ""), null, r);
        var due = ImmutableArray.CreateBuilder<DueChange>();
        foreach (var head in await store.OpenPlansAsync(cancellation))
        {
            if (after.Side == Side.Partner && head.Id.Partner != after.Slug) continue;
            if (await store.PlanAsync(head.Id, cancellation) is not { } plan || r.Directory.HoursOf(head.Id.Partner) is not { } hours) continue;
            var both = after.Side == Side.Host ? hours with { Host = after.Hours } : hours with { Partner = after.Hours };
            due.Add(new DueChange(head.Id, Agenda.NextDue(plan, new Rhythm(both, plan.Hour))));
        }

        var meta = await latest.NoteAsync(r, r.Line.Spec.Name, r.Line.Choice("amounts") ?? "", Reverting.Of(before, after), cancellation);
        var commit = new Commit { At = r.Now, DeliveryId = r.Inbound.DeliveryId, Directory = [new DirectoryChange.CompanySaved(after)], Due = due.ToImmutable(), Meta = meta };
        return await store.CommitAsync(commit, cancellation) == CommitResult.Duplicate ? Reply.Nothing : new Reply(CompanyCopy.Show(after, r.Today, StyleOf(r)), Changed: true);
    }

    private static DateStyle? StyleOf(Request r) => r.Kind == ConversationKind.Shared ? null : r.Reader?.Style;

    private static Company Own(Request r) => r.Directory.Company(r.Person.Company)!;

    private static bool Same(Company a, Company b) =>
        a.SharesAmounts == b.SharesAmounts && a.Hours.Holidays == b.Hours.Holidays && a.Hours.Start == b.Hours.Start && a.Hours.End == b.Hours.End
        && a.Hours.Weekend.SequenceEqual(b.Hours.Weekend) && a.Hours.DaysOff.SetEquals(b.Hours.DaysOff);
}
