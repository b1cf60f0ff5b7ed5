using System.Collections.Immutable;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

/// <summary>A plan that runs through pure functions alone: people act, and the clock goes from one due instant to the next.</summary>
internal sealed class PlanRun
{
    public static readonly PlanTemplate Shipped = ShippedTemplates.All().Single(t => t.Id == "forecastable-90");

    public static readonly BothHours LondonAndNewYork = Zones("Europe/London", "America/New_York");

    /// <summary>Day 0 of most runs: a Monday before either clock changes.</summary>
    public static readonly LocalDate March2 = new(2026, 3, 2);

    public static readonly ImmutableArray<string> Slots = ["host.ae", "host.manager", "host.se", "host.sponsor", "partner.ae", "partner.manager", "partner.se", "partner.sponsor"];

    private static readonly PlanId Acme = PlanId.Parse("acme.1");

    public PlanRun(
        BothHours? hours = null, LocalDate? day0 = null, string[]? without = null, PlanTemplate? template = null,
        IsoDayOfWeek weekday = IsoDayOfWeek.Wednesday, LocalTime? hour = null, int startDay = 0, int startHour = 15)
    {
        Hours = hours ?? LondonAndNewYork;
        var begin = day0 ?? March2;
        Now = Hours.Host.InstantOf(begin.PlusDays(startDay), new LocalTime(startHour, 0));
        var people = Slots.Where(s => without?.Contains(s) is not true).ToImmutableSortedDictionary(s => s, s => new Participant(s, Name(s)));
        template ??= Shipped;
        var started = new PlanStarted(
            template.Id, template.Version, begin, "Acme", "Contoso", weekday, hour ?? Rhythm.DefaultHour(Hours, begin.Next(weekday)), null, people, null);
        Keep(PlanStep.Begin(Acme, template, started, Who("host.manager"), Now));
    }

    public BothHours Hours { get; set; }

    public PartnerPlan Plan { get; private set; } = null!;

    public Instant Now { get; private set; }

    public List<PlanEntry> Journal { get; } = [];

    /// <summary>What came due, in order, with the instant at which it was decided.</summary>
    public List<(Instant At, Raised Raised)> Ledger { get; } = [];

    public Rhythm Rhythm => new(Hours, Plan.Hour);

    public LocalDate Today => Rhythm.DateAt(Now);

    public IEnumerable<string> Sent => Ledger.Where(l => l.Raised.IsSent).Select(l => l.Raised.Occurrence.Key);

    public static BothHours Zones(string host, string partner) => new(WorkHours.Default(host), WorkHours.Default(partner));

    public static By Who(string slot) => new(slot, Name(slot), Slot.SideOf(slot));

    public static string Name(string slot) => slot switch
    {
        "host.manager" => "Sam",
        "host.ae" => "Mia",
        "host.se" => "Ravi",
        "host.sponsor" => "Tom",
        "partner.manager" => "Dana",
        "partner.ae" => "Leo",
        "partner.se" => "Kim",
        _ => "Priya",
    };

    /// <summary>A moment so many calendar days after day 0; pauses that move plan days do not move it.</summary>
    public Instant At(int day, int hour = 12, int minute = 0) => Hours.Host.InstantOf(Plan.Day0.PlusDays(day), new LocalTime(hour, minute));

    public LocalDateTime HostTime(Instant instant) => Hours.Host.At(instant);

    public Raised One(string key) => Ledger.Where(l => l.Raised.Occurrence.Key == key).ShouldHaveSingleItem(key).Raised;

    public bool Has(string key) => Ledger.Any(l => l.Raised.Occurrence.Key == key);

    /// <summary>Goes to the end of a plan day, stopping wherever something is due.</summary>
    public PlanRun To(int day, int hour = 23) => To(At(day, hour));

    public PlanRun To(Instant end)
    {
        while (Agenda.NextDue(Plan, Rhythm) is { } next && next <= end)
        {
            Look(Instant.Max(Now, next), null);
        }

        Now = Instant.Max(Now, end);
        return this;
    }

    /// <summary>The bot is down, and looks once when it is back.</summary>
    public PlanRun DownUntil(int day, int hour = 12)
    {
        var from = Now;
        Look(At(day, hour), new Outage(from, At(day, hour)));
        return this;
    }

    public PlanRun Look(Instant at, Outage? outage)
    {
        Now = at;
        var ticked = Tick.Look(Plan, Hours, at, outage);
        Keep(ticked.Step);
        Ledger.AddRange(ticked.Raised.Select(r => (at, r)));
        (Agenda.NextDue(Plan, Rhythm) is { } next && next <= at).ShouldBeFalse("a look leaves nothing due");
        return this;
    }

    /// <summary>Somebody decides something that is accepted.</summary>
    public PlanRun Does(string who, Func<PartnerPlan, Decision> decide)
    {
        var accepted = decide(Plan).ShouldBeOfType<Decision.Accepted>();
        Keep(PlanStep.From(Plan).Take(Who(who), Now, accepted.Events));
        return this;
    }

    /// <summary>Somebody tries something that is refused.</summary>
    public Refusal Refuses(Func<PartnerPlan, Decision> decide) => decide(Plan).ShouldBeOfType<Decision.Refused>().Refusal;

    /// <summary>Somebody tries; a refusal changes nothing.</summary>
    public bool Tries(string who, Func<PartnerPlan, Decision> decide)
    {
        if (decide(Plan) is not Decision.Accepted accepted) return false;
        Keep(PlanStep.From(Plan).Take(Who(who), Now, accepted.Events));
        return true;
    }

    public PlanRun Says(string who, params PlanEvent[] events)
    {
        Keep(PlanStep.From(Plan).Take(Who(who), Now, events));
        return this;
    }

    public Refusal? Undoes(string who, long? wanted = null)
    {
        var (step, _, refusal) = PartnerPlan.Undo(Plan, Journal, Who(who), Now, wanted);
        if (step is not null) Keep(step);
        return refusal;
    }

    public PlanRun Later(int minutes)
    {
        Now += Duration.FromMinutes(minutes);
        return this;
    }

    public PlanRun Adds(string who, string name, bool test = false) =>
        Does(who, p => p.AddDeal(new Opportunity { N = 0, Name = name, Test = test, AddedAt = Now, AddedBy = Who(who) }));

    public PlanRun Wins(string who, int n) => Does(who, p => p.Win(p.Deal(n)!, Who(who), Today, null));

    public PlanRun Done(string who, string item, string? link = null) => Does(who, p => p.Done(item, Who(who), link, null));

    public PlanRun Accepts(string who) => Does(who, p => p.AcceptMeeting("weekly", Who(who)));

    public PlanRun Attests(string who) => Does(who, p => p.Attest("pitch", Who(who), null, null));

    private void Keep(PlanStep step)
    {
        foreach (var entry in step.Entries)
        {
            entry.Seq.ShouldBe(Journal.Count + 1, "numbers have no gaps");
            Journal.Add(entry);
        }

        Plan = step.Plan;
    }
}
