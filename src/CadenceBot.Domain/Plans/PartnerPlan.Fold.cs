using System.Collections.Immutable;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>How events become a plan.</content>
public sealed partial record PartnerPlan
{
    /// <summary>Folds a whole journal; entries that were undone do not count.</summary>
    /// <exception cref="InvalidOperationException">The journal does not begin with the start of a plan.</exception>
    public static PartnerPlan Fold(PlanId id, PlanTemplate template, IReadOnlyList<PlanEntry> journal)
    {
        if (journal.Count == 0 || journal[0].Event is not PlanStarted) throw new InvalidOperationException($"The journal of {id} does not begin with its start.");
        var undone = journal.Select(e => e.Event).OfType<ChangeUndone>().SelectMany(e => e.Entries).ToHashSet();
        var plan = Begin(id, template, journal[0]);
        foreach (var entry in journal.Skip(1))
            plan = undone.Contains(entry.Seq) ? plan.Skip(entry) : plan.Apply(entry);
        return plan;
    }

    /// <summary>A plan as it begins.</summary>
    public static PartnerPlan Begin(PlanId id, PlanTemplate template, PlanEntry first)
    {
        var started = (PlanStarted)first.Event;
        return new PartnerPlan
        {
            Id = id,
            Version = first.Seq,
            Template = template,
            TemplateId = started.TemplateId,
            TemplateVersion = started.TemplateVersion,
            PartnerName = started.PartnerName,
            HostName = started.HostName,
            Day0 = started.Day0,
            StartedAt = first.At,
            LastPartnerSign = first.At,
            LastHostSign = first.At,
            LastHostAct = first.At,
            Weekday = started.Weekday,
            Hour = started.Hour,
            SponsorsInContract = started.SponsorsInContract,
            People = started.Slots,
            LastDeal = started.DealsBefore,
            LastTask = started.TasksBefore,
            Gates = [.. template.Phases.Select(p => new GateState { Day = p.GateDay, Due = started.Day0.PlusDays(p.GateDay) })],
            Items = [.. template.Weeks.Select(w => WeekItem(w, started.Day0)), .. template.Items.Select(i => Artefact(i, started.Day0))],
            Checkins = [.. template.Checkins.SelectMany(c => c.Asks.Select(a => a.Slot).Distinct().Select(slot => new Checkin { Day = c.Day, Slot = slot }))],
        };
    }

    /// <summary>The plan after one more entry.</summary>
    public PartnerPlan Apply(PlanEntry entry)
    {
        var plan = ApplyEvent(entry) with { Version = entry.Seq, LastHostAct = Acted(entry) };
        if (entry.By == By.Bot || entry.Event is NoticesRaised or NoteAdded or ChangeUndone or NotMine or WelcomeSeen) return plan;
        return entry.By.Side == Side.Partner ? plan with { LastPartnerSign = entry.At } : plan with { LastHostSign = entry.At };
    }

    /// <summary>An undone win still counts as announced once, so that a later win is a new occurrence; a number is given once.</summary>
    private PartnerPlan Skip(PlanEntry entry) => entry.Event switch
    {
        OpportunityWon won => Change(won.N, d => d with { Wins = d.Wins + 1 }),
        OpportunityAdded e => Numbered(e),
        TaskAdded e => Numbered(e),
        _ => this,
    } with
    { Version = entry.Seq, LastHostAct = Acted(entry) };

    private Instant Acted(PlanEntry entry) => entry.By != By.Bot && entry.By.Side == Side.Host ? entry.At : LastHostAct;

    private PartnerPlan Numbered(OpportunityAdded e) => this with { LastDeal = Math.Max(LastDeal, e.Opportunity.N) };

    private PartnerPlan Numbered(TaskAdded e) => int.TryParse(e.Item.Key.AsSpan(1), out var n) ? this with { LastTask = Math.Max(LastTask, n) } : this;

    private PartnerPlan ApplyEvent(PlanEntry entry) => entry.Event switch
    {
        SlotFilled e => this with { People = People.SetItem(e.Slot, e.Who) },
        SlotCleared e => this with { People = People.Remove(e.Slot) },
        MeetingAccepted e => ChangeMeeting(e.Meeting, m => m with { AcceptedBy = m.AcceptedBy.Add(new Confirmation(entry.By, entry.At)) }),
        MeetingHeld e => ChangeMeeting(e.Meeting, m => m with { HeldOn = m.HeldOn.Add(e.On) }),
        MeetingMoved e => ChangeMeeting(e.Meeting, m => m with { ScheduledOn = e.To }),
        ItemConfirmed e => ChangeItem(e.Item, i => i with
        {
            Confirmations = i.Confirmations.Add(new Confirmation(e.DoneBy ?? entry.By, entry.At)),
            Link = e.Link ?? i.Link,
            Opportunity = e.Opportunity ?? i.Opportunity,
            Blocked = null,
            Override = ItemState.Open,
        }),
        ItemRefreshed e => ChangeItem(e.Item, i => i with { Link = e.Link ?? i.Link, RefreshedAt = entry.At }),
        ItemContested e => ChangeItem(e.Item, i => i with { Confirmations = [] }),
        ItemMoved e => ChangeItem(e.Item, i => e.On is { } on && e.ToWeek == (i.MovedTo ?? i.Week)
            ? i with { Due = on }
            : i with { Override = ItemState.Moved, MovedTo = e.ToWeek, Due = e.On ?? DateOf(7 * e.ToWeek) }),
        ItemDropped e => ChangeItem(e.Item, i => i with { Override = ItemState.Dropped }),
        ItemBlocked e => ChangeItem(e.Item, i => i with { Blocked = e.Why ?? "", BlockedOn = entry.By.Side }),
        ItemUnblocked e => ChangeItem(e.Item, i => i with { Blocked = null, BlockedOn = null }),
        ItemRetitled e => ChangeItem(e.Item, i => i with { Title = e.Title }),
        TaskAdded e => Numbered(e) with { Items = Items.Add(e.Item) },
        PromptAsked e => this with { Prompts = Prompts.Add(new Prompt { Occurrence = e.Occurrence, Question = e.Question, Item = e.Item, Opportunity = e.Opportunity, Slots = e.Slots, AskedAt = entry.At, Ask = e.Ask }) },
        PromptWithheld e => this with { Prompts = Prompts.RemoveAll(p => p.Occurrence == e.Occurrence) },
        Answered e => ChangePrompt(e.Occurrence, p => p.With(new PromptAnswer(entry.By, e.Option, e.Text, entry.At))),
        NotMine => this,
        WelcomeSeen => this with { SeenBy = SeenBy.Add(new Confirmation(entry.By, entry.At)) },
        OpportunityAdded e => Numbered(e) with { Deals = Deals.Add(e.Opportunity) },
        OpportunityChanged e => Change(e.Opportunity.N, _ => e.Opportunity),
        OpportunityPinned e => this with { Pinned = e.N },
        OpportunityWon e => Change(e.N, d => d with { Stage = Stage.Won, WonAt = entry.At, WonBy = entry.By, WinConfirmedBy = null, Amount = e.Amount ?? d.Amount, Wins = d.Wins + 1 }),
        WinConfirmed e => Change(e.N, d => d with { WinConfirmedBy = entry.By }),
        WinContested e => Change(e.N, d => d with { Stage = Stage.Negotiation, WonAt = null, WonBy = null, WinConfirmedBy = null }),
        OpportunityLost e => Change(e.N, d => d with { Stage = Stage.Lost, LostWhy = e.Why }) with { Pinned = Pinned == e.N ? null : Pinned },
        SessionRecorded e => this with { Held = Held.Add(e.Session) },
        PitchAttested e => this with { Attested = Attest(e, new Confirmation(entry.By, entry.At)) },
        CheckinAsked e => WithCheckin(e.Day, e.Slot).ChangeCheckin(e.Day, e.Slot, c => c with { State = CheckinState.Asked, AskedAt = entry.At, Variant = e.Variant, Decision = e.Decision }),
        CheckinSkipped e => ChangeCheckin(e.Day, e.Slot, c => c with { State = CheckinState.Skipped, AskedAt = entry.At, Reason = e.Reason }),
        CheckinUnreachable e => ChangeCheckin(e.Day, e.Slot, c => c with { Unreachable = true }),
        CheckinAnswered e => ChangeCheckin(e.Day, e.Slot, c => c with { State = CheckinState.Answered, Answer = e.Option, Text = e.Text ?? c.Text, AnsweredBy = entry.By, AnsweredAt = entry.At }),
        CheckinLapsed e => ChangeCheckin(e.Day, e.Slot, c => c with { State = CheckinState.Lapsed }),
        GatePassed e => ChangeGate(e.Gate, g => g with { PassedAt = entry.At, Passes = g.Passes + 1 }),
        GateLeftOpen e => ChangeGate(e.Gate, g => g with { LeftOpenRound = e.Round, LeftOpenAt = entry.At }),
        GatePassWithdrawn e => ChangeGate(e.Gate, g => g with { PassedAt = null, ReopenedAt = entry.At }),
        GateExtended e => ChangeGate(e.Gate, g => g with { Round = g.Round + 1, RoundAt = entry.At, Due = e.To, Why = e.Why, Proposal = null }),
        GateOverridden e => ChangeGate(e.Gate, g => g with { OverriddenBy = entry.By, OverriddenAt = entry.At, Why = e.Why, Proposal = null }),
        VerdictProposed e => ChangeGate(e.Gate, g => g with { Proposal = new Proposal(e.Verdict, e.Days, e.Why, entry.By, entry.At) }),
        InterventionOpened e => ChangeGate(e.Gate, g => g with { Proposal = null }) with
        {
            Intervention = new Intervention(e.Gate, entry.At, e.EndsBy, null) { ForGate = Template.PhaseAt(e.Gate)?.InterveneIf?.Judge(this).Holds is not true },
        },
        InterventionClosed => this with { Intervention = Intervention is { } i ? i with { ClosedAt = entry.At } : null },
        RetroOpened => this with { Retro = Retro with { OpenedAt = entry.At } },
        RetroAnswered e => this with { Retro = Retro with { Answers = Retro.Answers.RemoveAll(a => a.Section == e.Section && a.By.PersonId == entry.By.PersonId).Add(new Reviews.RetroAnswer(e.Section, e.Text, entry.By, entry.At, e.Private)) } },
        Plans.RetroPublished => this with { Retro = Retro with { PublishedBy = Retro.PublishedBy.Add(new Confirmation(entry.By, entry.At)) } },
        NoteAdded e => this with { Notes = Notes.Add(new PlanNote(e.Text, entry.By, entry.At)) },
        NoticesRaised e => this with { Notices = Notices.SetItems(e.Marks.Select(m => KeyValuePair.Create(m.Name, new RaisedNotice(m.DueAt, entry.At, m.Disposition, m.Root)))) },
        ChangeUndone => this,
        Plans.PlanClosed e => this with { Closed = e.Choice, ClosedAt = entry.At },
        PlanProlonged => this with { ProlongedAt = entry.At },
        PlanPaused e => Apply(e, entry.By, entry.At),
        PlanResumed e => Apply(e),
        ManagerChanged e => Apply(e),
        PartnerRenamed e => this with { PartnerName = e.Name },
        PlanArchived => this with { ArchivedAt = entry.At },
        _ => throw new InvalidOperationException($"The event {entry.Event.GetType().Name} cannot follow in a journal."),
    };

    private PartnerPlan Change(int n, Func<Opportunity, Opportunity> change) => this with { Deals = [.. Deals.Select(d => d.N == n ? change(d) : d)] };

    private PartnerPlan ChangeItem(string key, Func<PlanItem, PlanItem> change) => this with { Items = [.. Items.Select(i => i.Key == key ? change(i) : i)] };

    private PartnerPlan ChangeGate(int day, Func<GateState, GateState> change) => this with { Gates = [.. Gates.Select(g => g.Day == day ? change(g) : g)] };

    private PartnerPlan ChangePrompt(string name, Func<Prompt, Prompt> change) => this with { Prompts = [.. Prompts.Select(p => p.Occurrence == name ? change(p) : p)] };

    private PartnerPlan ChangeCheckin(int day, string slot, Func<Checkin, Checkin> change) =>
        this with { Checkins = [.. Checkins.Select(c => c.Day == day && c.Slot == slot ? change(c) : c)] };

    // A decision that a manager words is no row of the template.
    private PartnerPlan WithCheckin(int day, string slot) => Checkins.Any(c => c.Day == day && c.Slot == slot)
        ? this
        : this with { Checkins = Checkins.Add(new Checkin { Day = day, Slot = slot }) };

    private PartnerPlan ChangeMeeting(string kind, Func<MeetingState, MeetingState> change)
    {
        var known = Meetings.Any(m => m.Kind == kind) ? Meetings : Meetings.Add(new MeetingState { Kind = kind });
        return this with { Meetings = [.. known.Select(m => m.Kind == kind ? change(m) : m)] };
    }


    private ImmutableArray<Gates.Attestation> Attest(PitchAttested e, Confirmation word)
    {
        var known = Attested.FirstOrDefault(a => a.Kind == e.Kind && a.Person == e.Person) ?? new Gates.Attestation(e.Kind, e.Person, e.Name, null, null, null);
        var told = word.By.Side == Side.Host
            ? known with { Witness = word, Link = e.Link ?? known.Link }
            : known with { OwnWord = word, Link = e.Link ?? known.Link };
        return Attested.Remove(known).Add(told);
    }

    private static PlanItem WeekItem(WeekTemplate week, NodaTime.LocalDate day0) => new()
    {
        Key = $"w{week.Week}",
        Alias = week.Alias,
        Title = week.Outcome,
        Week = week.Week,
        Due = day0.PlusDays(7 * week.Week),
        TwoSided = week.TwoSided,
    };

    private static PlanItem Artefact(ItemTemplate item, NodaTime.LocalDate day0) => new()
    {
        Key = item.Key,
        Title = item.Title,
        Phase = item.Phase,
        Owner = item.Owner,
        Due = item.DueDay is { } day ? day0.PlusDays(day) : null,
        TwoSided = item.TwoSided,
        NeedsLink = item.NeedsLink,
        NeedsOpportunity = item.NeedsOpportunity,
    };
}
