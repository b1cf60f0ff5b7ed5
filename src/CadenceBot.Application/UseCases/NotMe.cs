using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Somebody who was asked says that the question is for somebody else: by those alone who were addressed, once each.</summary>
internal static class NotMe
{
    /// <summary>Decides on it.</summary>
    public static Outcome Read(PartnerPlan plan, Request r, IReadOnlyList<PlanEntry> journal)
    {
        if (Stale.Name(plan, r.Line.For) is { } name) return new Outcome(null, Settled.Told(plan, journal, name, r.Person.Side));
        if (Slotted(plan, r) is { } sponsor) return plan.PersonIn(sponsor) == r.Person.Id ? Outcome.Of(plan, Decision.Accept(new NotMine(sponsor)), r) : Refused(Because.NoSuchQuestion, r.Line.Text("question")!);
        if (plan.LatestPrompt is null && r.Line.Text("question") is null) return Ahead(plan, r, journal);
        if (Question(plan, r) is not { } prompt) return Refused(Because.NoSuchQuestion, r.Line.Text("question") ?? "");
        if (prompt.Slots.FirstOrDefault(s => plan.PersonIn(s) == r.Person.Id) is not { } slot) return Refused(Because.NotAsked, Asked(plan, prompt, r));
        return Said(plan, slot, r, journal);
    }

    // Once each, and with whoever it is for where that is known.
    private static Outcome Said(PartnerPlan plan, string slot, Request r, IReadOnlyList<PlanEntry> journal)
    {
        var undone = journal.Select(e => e.Event).OfType<ChangeUndone>().SelectMany(e => e.Entries).ToHashSet();
        if (journal.LastOrDefault(e => e.Event is NotMine said && said.Slot == slot && e.By.PersonId == r.Person.Id && !undone.Contains(e.Seq)) is { } before)
            return Refused(Because.AlreadyDone, "you said that it is not you", "", NodaTime.Text.InstantPattern.General.Format(before.At));
        if (r.Line.Person("person") is not { } typed) return Outcome.Of(plan, Decision.Accept(new NotMine(slot)), r);
        var (then, _, refusal) = Resolve.Person(typed, r.Directory, r.Person.Company);
        if (refusal is not null) return new Outcome(null, refusal with { Field = "person" });
        return then!.Side == r.Person.Side
            ? Outcome.Of(plan, Decision.Accept(new NotMine(slot, then.Id)), r)
            : new Outcome(null, Refusal.For(Because.WrongSide, then.Name, slot) with { Field = "person" });
    }

    // The welcome says who will be asked, before anything was.
    private static Outcome Ahead(PartnerPlan plan, Request r, IReadOnlyList<PlanEntry> journal)
    {
        string[] slots = [.. Sides.Both.Select(plan.OwnerSlot).OfType<string>()];
        if (slots.FirstOrDefault(s => plan.PersonIn(s) == r.Person.Id) is not { } slot) return Refused(Because.NotAsked, string.Join(" and ", slots.Select(s => plan.People[s].Name)));
        return Said(plan, slot, r, journal);
    }

    // A decision or a line to a sponsor names its slot: d75/host.sponsor.
    private static string? Slotted(PartnerPlan plan, Request r) =>
        r.Line.Text("question")?.Split('/') is [.., var slot] parts && parts.Length > 1 && Slot.RoleOf(slot) == "sponsor" && plan.Template.Slots.Any(s => s.Slot == slot) ? slot : null;

    // Named, else the one under whose message the button stood, else the latest.
    private static Prompt? Question(PartnerPlan plan, Request r)
    {
        if (r.Line.Text("question") is { } typed) return plan.Prompts.LastOrDefault(p => p.Occurrence == Answering.NameOf(typed, plan.Id));
        return r.Inbound.Origin?.Key?.Split('/') is [_, _, var name, ..] && plan.Prompts.LastOrDefault(p => p.Occurrence == name) is { } origin ? origin : plan.LatestPrompt;
    }

    private static string Asked(PartnerPlan plan, Prompt prompt, Request r) =>
        string.Join(" and ", prompt.Slots.Select(s => plan.PersonIn(s) is { } id ? r.Directory.Person(id)?.Name ?? id : s));

    private static Outcome Refused(Because because, params string[] values) => new(null, Refusal.For(because, values));
}
