using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.ContractTests.Storage;

/// <summary>Small values that the suites commit.</summary>
internal static class Samples
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);
    public static readonly ConversationRef Room = new("playground", "acme");
    public static readonly ConversationRef OtherRoom = new("playground", "beta");
    public static readonly By Ana = new("ana", "Ana", Side.Host);
    public static readonly By Bo = new("bo", "Bo", Side.Partner);

    public static readonly PlanTemplate Template = new()
    {
        Id = "small",
        Version = 3,
        Title = "Small",
        LengthDays = 30,
        Star = "firstSourced",
        TargetDays = 20,
        RedDays = 30,
        Source = "{ \"id\": \"small\" }",
        Phases =
        [
            new PhaseTemplate { Key = "cadence", GateDay = 14, Title = "Cadence", Outcome = "a cadence", Pass = new ItemDone("w1", "the cadence") },
            new PhaseTemplate { Key = "deal", GateDay = 30, Title = "Deal", Outcome = "a deal", Pass = new OpportunityCount { Won = true } },
        ],
        Weeks = [.. Enumerable.Range(1, 4).Select(w => new WeekTemplate { Week = w, Outcome = $"outcome {w}", Question = "Is it?", Yes = "Yes", TwoSided = w == 1 })],
        Items = [new ItemTemplate { Key = "jvp", Title = "joint value proposition", Phase = "cadence", DueDay = 10, Owner = Side.Host }],
        Checkins = [new CheckinTemplate(20, [new AskTemplate { Slot = "host.sponsor", Decision = "Go on?", Options = [] }])],
    };

    public static PlanId Id(string plan = "acme.1") => PlanId.Parse(plan);

    public static PlanStarted Started() => new(
        Template.Id, Template.Version, new LocalDate(2026, 3, 3), "Acme", "Host", IsoDayOfWeek.Wednesday, new LocalTime(14, 0), true, People(), null);

    public static PartnerPlan Plan(string plan = "acme.1") => PartnerPlan.Begin(Id(plan), Template, new PlanEntry(1, Start, Ana, Started(), 1));

    /// <summary>The commit that starts a plan.</summary>
    public static Commit Begin(string plan = "acme.1", Instant? due = null) => new()
    {
        At = Start,
        Plan = new PlanChange(Plan(plan), [new PlanEntry(1, Start, Ana, Started(), 1)], 0, due),
    };

    /// <summary>The commit by which these things happen to a plan.</summary>
    public static Commit Next(PartnerPlan before, params PlanEvent[] events)
    {
        var at = Start + Duration.FromMinutes(before.Version);
        PlanEntry[] entries = [.. events.Select((e, i) => new PlanEntry(before.Version + i + 1, at, Bo, e, before.Version + 1))];
        return new Commit
        {
            At = at,
            Plan = new PlanChange(entries.Aggregate(before, (plan, entry) => plan.Apply(entry)), [.. entries], before.Version, null),
        };
    }

    public static OutboxDraft Notice(string key, ConversationRef? room = null, Instant? due = null, Message? message = null) => new()
    {
        Key = key,
        Kind = "week",
        Plan = Id(),
        Conversation = room ?? Room,
        DueAt = due ?? Start,
        Message = message ?? Says(key),
    };

    public static OutboxDraft Line(string key, string? thread = null, string? edits = null, Message? message = null) =>
        Notice(key, message: message) with { Kind = null, ThreadKey = thread, EditsKey = edits };

    public static Message Says(string words) => Message.Say(words);

    public static Commit Send(params OutboxDraft[] drafts) => new() { At = Start, Outbox = [.. drafts] };

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, Participant> People() =>
        System.Collections.Immutable.ImmutableSortedDictionary<string, Participant>.Empty
            .Add(Slot.HostManager, new Participant("ana", "Ana"))
            .Add("partner.ae", new Participant("bo", "Bo Ström"));
}
