using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>Starts a plan: the calendar first, then the people, then the template (S72).</summary>
public sealed class StartPlan(IStore store, ITemplateCatalog templates, Newcomers newcomers, Reach reach)
{
    internal const string DefaultTemplate = "forecastable-90";
    private const int PreviewDays = 14;

    /// <summary><c>start acme --date … --at "wed 14:00"</c>; without a partner or from a button step by step.</summary>
    public async Task<Reply> RunAsync(Request r, CancellationToken cancellation)
    {
        if (r.Partner is null && r.Line.PartnerText is { } name) return await newcomers.MeetAsync(r, name, cancellation);
        if (InZone(r, out var moved) is { } unknown) return PlanChanges.Refuse(unknown, null, r);
        if (moved is not null) r = r with { Directory = r.Directory.With(moved) };
        if (r.Line.Number("step") is { } wrong && wrong is < 1 or > StartForms.LastStep) return PlanChanges.Refuse(Refusal.For(Because.NoSuchStep, $"{wrong}", $"{StartForms.LastStep}"), null, r);
        // Who types the form's step means the form.
        if (r.Inbound.Door != Door.Form && r.Line.Has("step")) return Reply.Open(StartForms.First(r));
        if (r.Inbound.Door == Door.Form && r.Line.Number("step") is { } step && StartForms.After(step, r) is { } next) return Reply.Open(next);
        if (r.Partner is null || (r.Line.IsBare && r.Inbound.Door == Door.Button)) return Reply.Open(StartForms.First(r));
        if (await DraftAsync(r, cancellation) is var (draft, refusal) && refusal is not null) return PlanChanges.Refuse(refusal, null, r);
        var begun = PlanStep.Begin(draft!.Id, draft.Template, draft.Started, r.By, r.Now);
        var scene = r.SceneOf(begun.Plan);
        if (r.Line.Has("dry-run")) return Reply.Say(WelcomeCopy.StartPreview(scene, Preview(begun.Plan, scene)));
        var commit = new Commit
        {
            DeliveryId = r.Inbound.DeliveryId,
            At = r.Now,
            Directory = [.. moved is null ? [] : new DirectoryChange[] { new DirectoryChange.CompanySaved(moved) }, .. draft.Roles],
            Plan = new PlanChange(begun.Plan, begun.Entries, 0, Agenda.NextDue(begun.Plan, scene.Rhythm)),
            Outbox = await WarningAsync(begun.Plan, r, cancellation),
        };
        return await store.CommitAsync(commit, cancellation) switch
        {
            CommitResult.Done => new Reply(ChangeCopy.Started(scene), Changed: true),
            CommitResult.Duplicate => Reply.Nothing,
            _ => PlanChanges.Refuse(Refusal.For(Because.Busy), null, r),
        };
    }

    // The partner's zone is learned with the start; its hours stay.
    private static Refusal? InZone(Request r, out Company? moved)
    {
        moved = null;
        if (r.Line.Text("tz") is not { } typed) return null;
        if (Zones.Called(typed) is not { } zone) return Refusal.For(Because.NoSuchZone, typed) with { Field = "tz" };
        if (r.Partner is { } partner && r.Directory.Company(partner) is { } company && company.Hours.ZoneId != zone) moved = company with { Hours = company.Hours with { ZoneId = zone } };
        return null;
    }

    // The host's manager hears on the first day, and not on day 30, that a sponsor cannot be written to (N12).
    private async Task<ImmutableArray<OutboxDraft>> WarningAsync(PartnerPlan plan, Request r, CancellationToken cancellation)
    {
        if (plan.PersonIn(Slot.HostManager) is not { } manager || r.Directory.SharedChannel(plan.Id.Partner) is not { } channel) return [];
        var found = await reach.SponsorsAsync(plan, channel.Ref.Platform, Sides.Both, cancellation);
        if (!found.Any(f => f.Reached == false)) return [];
        return
        [
            new OutboxDraft
            {
                Key = $"{plan.Id}/told/reach/{Slot.HostManager}",
                Kind = Told.Kind,
                Reason = "no direct message reaches a sponsor",
                Plan = plan.Id,
                Conversation = ConversationRef.Direct(channel.Ref.Platform, manager),
                Message = SponsorCopy.Unreached(Scenes.Of(plan, r.Directory, r.Now, Audience.Host), found),
                DueAt = r.Now,
            },
        ];
    }

    private async Task<(Draft? Draft, Refusal? Refusal)> DraftAsync(Request r, CancellationToken cancellation)
    {
        var partner = r.Partner!.Value;
        var company = r.Directory.Company(partner)!;
        var newest = await store.NewestPlanAsync(partner, cancellation);
        if (newest is { IsOpen: true }) return (null, Refusal.For(Because.PlanRunning, newest.PartnerName, newest.DayOf(r.Today).ToString()));
        if (r.Directory.SharedChannel(partner) is null) return (null, Refusal.For(Because.NoSharedChannel, company.Name));
        if (r.Line.Text("tz") is { } zone && Zones.Called(zone) is null) return (null, Refusal.For(Because.NoSuchZone, zone) with { Field = "tz" });
        var wanted = r.Line.Text("template") ?? DefaultTemplate;
        if (templates.Latest(wanted) is not { } template)
            return (null, Refusal.For(Because.NoSuchTemplate, wanted, string.Join(", ", templates.All.Select(t => t.Id))) with { Field = "template" });
        var day0 = r.Line.Date("date") ?? r.Today;
        if (day0 > r.Today && !r.Line.Has("planned")) return (null, Refusal.For(Because.FutureDay0, DateWord.Of(day0, r.Today)) with { Field = "date" });
        if (day0 < r.Today.PlusDays(-template.LengthDays)) return (null, Refusal.For(Because.BadDate, $"{day0:ddd d MMM uuuu}") with { Field = "date" });
        var (people, roles, refusal) = People(r, template, partner);
        if (refusal is not null) return (null, refusal);
        if (await CapacityAsync(people, template, r, cancellation) is { } full) return (null, full);
        var hours = r.Directory.HoursOf(partner)!;
        var at = r.Line.WeekHour("at");
        var weekday = at?.Day ?? template.Notices.GetValueOrDefault("week")?.Weekday ?? IsoDayOfWeek.Wednesday;
        var first = day0.Next(weekday);
        if (at is not null && Unfit(hours, first, at.Time, r) is { } unfit) return (null, unfit);
        var started = new PlanStarted(
            template.Id, template.Version, day0, company.Name, r.Directory.Host!.Name, weekday, at?.Time ?? Rhythm.DefaultHour(hours, first),
            r.Line.Choice("contract-sponsors") is { } named ? named == "yes" : null, people, r.Line.Text("why"))
        {
            DealsBefore = newest?.LastDeal ?? 0,
            TasksBefore = newest?.LastTask ?? 0,
        };
        return (new Draft(new PlanId(partner, (newest?.Id.Number ?? 0) + 1), template, started, roles), null);
    }

    // Somebody asks for an hour at which one of the companies is never there: the rhythm would move every question away from it.
    private static Refusal? Unfit(BothHours hours, LocalDate first, LocalTime time, Request r)
    {
        var rhythm = new Rhythm(hours, time);
        var (nominal, overlap) = (rhythm.At(first, time), rhythm.OverlapOn(first));
        var there = hours.Partner.At(nominal);
        var why = hours.Host.Weekend.Contains(first.DayOfWeek) ? $"{first.DayOfWeek} is a day off at {r.Directory.Host!.Name}"
            : hours.Partner.Weekend.Contains(there.DayOfWeek) ? $"{there.DayOfWeek} is a day off at {r.Directory.Company(r.Partner!.Value)!.Name}"
            : overlap is { } both ? both.Contains(nominal) ? null : $"both companies work from {Here(both.Start)} to {Here(both.End)} {DateCopy.City(hours.Host.ZoneId)}"
            : time < hours.Host.Start || time >= hours.Host.End ? $"{r.Directory.Host!.Name} works from {DateCopy.Time(hours.Host.Start)} to {DateCopy.Time(hours.Host.End)} {DateCopy.City(hours.Host.ZoneId)}"
            : null;
        if (why is null) return null;
        var day = first;
        while (hours.Host.Weekend.Contains(day.DayOfWeek) || hours.Partner.Weekend.Contains(day.DayOfWeek)) day = day.PlusDays(1);
        return Refusal.For(Because.BadSlot, $"{first.DayOfWeek} {DateCopy.Time(time)} {DateCopy.City(hours.Host.ZoneId)}", why, $"{day.DayOfWeek.ToString()[..3].ToLowerInvariant()} {DateCopy.Time(Rhythm.DefaultHour(hours, day))}", r.Partner!.Value.Value) with { Field = "at" };

        string Here(Instant instant) => DateCopy.Time(hours.Host.At(instant).TimeOfDay);
    }

    // Slots are filled from the flags, else with the one person of the company who has the role; the one who starts is the manager, the
    // first manager too. Whoever is named for a place may act from it on.
    private static (ImmutableSortedDictionary<string, Participant> People, ImmutableArray<DirectoryChange> Roles, Refusal? Refusal) People(Request r, PlanTemplate template, PartnerSlug partner)
    {
        var slots = ImmutableSortedDictionary.CreateBuilder<string, Participant>(StringComparer.Ordinal);
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var slot in template.Slots.Select(s => s.Slot))
        {
            var role = Membership.RoleOf(Slot.RoleOf(slot));
            var company = Slot.SideOf(slot) == Side.Host ? PartnerSlug.Host : partner;
            var known = r.Directory.People.Where(p => p.Company == company && p.Roles.HasFlag(role)).OrderBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault();
            if (slot == Slot.HostManager && r.Person.Side == Side.Host && (r.Person.Roles.HasFlag(Roles.Manager) || known is null)) Place(slot, r.Person);
            else if (known is not null) Place(slot, known);
        }

        foreach (var (flag, slot) in new[] { ("sponsor-host", "host.sponsor"), ("sponsor-partner", "partner.sponsor"), ("manager-partner", "partner.manager") })
        {
            if (r.Line.Person(flag) is not { } typed) continue;
            var (person, isNew, refusal) = Resolve.Person(typed, r.Directory, Slot.SideOf(slot) == Side.Host ? PartnerSlug.Host : partner);
            if (person is null || isNew) return (slots.ToImmutable(), [], (refusal ?? Refusal.For(Because.NoSuchPerson, typed.Name ?? "")) with { Field = flag });
            if (person.Side != Slot.SideOf(slot)) return (slots.ToImmutable(), [], Refusal.For(Because.WrongSide, person.Name, slot) with { Field = flag });
            Place(slot, person);
        }

        return (slots.ToImmutable(), [.. people.Values.Where(p => r.Directory.Person(p.Id)?.Roles != p.Roles).Select(p => new DirectoryChange.PersonSaved(p))], null);

        void Place(string slot, Person person)
        {
            slots[slot] = new Participant(person.Id, person.Name);
            var now = people.GetValueOrDefault(person.Id, person);
            people[person.Id] = now with { Roles = now.Roles | Membership.RoleOf(Slot.RoleOf(slot)) };
        }
    }

    // Two partners done well beat ten done badly (S71): over the limit a reason is asked for.
    private async Task<Refusal?> CapacityAsync(ImmutableSortedDictionary<string, Participant> people, PlanTemplate template, Request r, CancellationToken cancellation)
    {
        if (!people.TryGetValue(Slot.HostManager, out var manager) || r.Line.Has("why")) return null;
        var most = template.Guards.MaxActivePerManager;
        var heads = (await store.OpenPlansAsync(cancellation)).Where(p => p.Manager == manager.PersonId).ToArray();
        if (heads.Length < most) return null;
        var ends = new List<LocalDate>();
        foreach (var head in heads)
        {
            if (await store.PlanAsync(head.Id, cancellation) is { } plan) ends.Add(plan.DateOf(plan.Template.LengthDays));
        }

        // A plan that ends before the new one begins leaves its place; one that is past its end and still open does not say when it will.
        var day0 = r.Line.Date("date") ?? r.Today;
        var running = ends.Count(end => end > day0 || end <= r.Today);
        if (running < most) return null;
        var free = ends.Where(end => end > day0).Order().Skip(running - most).Select(end => (LocalDate?)end).FirstOrDefault();
        return Refusal.For(Because.NoCapacity, [running.ToString(), most.ToString(), .. free is { } date ? new[] { DateWord.Of(date, r.Today), $"{date:uuuu-MM-dd}", r.Partner!.Value.Value } : []]) with { Field = "why" };
    }

    private static List<(Instant At, string Text)> Preview(PartnerPlan plan, Scene scene)
    {
        var until = scene.Now + Duration.FromDays(PreviewDays);
        return [.. Agenda.Due(plan, scene.Rhythm, until).Where(o => !NoticeRule.Of(o.Kind).IsStep && o.Kind is not (NoticeKind.Silence or NoticeKind.NoMotion)).Select(o => (o.DueAt, CalendarCopy.Words(scene, o)))];
    }

    private sealed record Draft(PlanId Id, PlanTemplate Template, PlanStarted Started, ImmutableArray<DirectoryChange> Roles);
}
