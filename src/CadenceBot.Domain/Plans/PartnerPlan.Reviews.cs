using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Reviews;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>The retro and the end.</content>
public sealed partial record PartnerPlan
{
    private const int RetroDaysAhead = 7;

    /// <summary>Opens the retro by hand; seven days before the last gate at the earliest.</summary>
    public Decision StartRetro(LocalDate today)
    {
        var from = DateOf(Template.LastPhase.GateDay - RetroDaysAhead);
        if (today < from) return Decision.Refuse(Because.RetroNotOpen, DateWord.Of(from, today));
        return Retro.OpenedAt is { } at ? Decision.Refuse(Because.AlreadyDone, "the retro", "CadenceBot", Stamp(at)) : Decision.Accept(new RetroOpened());
    }

    /// <summary>Answers sections of the retro.</summary>
    public Decision AnswerRetro(IReadOnlyDictionary<string, string> answers, bool hidden, LocalDate today)
    {
        if (RetroClosed(today) is { } refused) return refused;
        if (answers.Count == 0) return Decision.Refuse(Because.Missing, "an answer", "retro answer --closest \"Northwind, legal took six weeks\"");
        return new Decision.Accepted([.. Opening(), .. answers.Select(a => new RetroAnswered(a.Key, a.Value, hidden))]);
    }

    /// <summary>One side stands behind the retro; every section must have an answer.</summary>
    public Decision PublishRetro(By by, LocalDate today)
    {
        if (RetroClosed(today) is { } refused) return refused;
        if (Retro.Unanswered.ToArray() is { Length: > 0 } open) return Decision.Refuse(Because.RetroIncomplete, string.Join(", ", open));
        return Retro.PublishedBy.FirstOrDefault(c => c.By.Side == by.Side) is { } before
            ? new Decision.Refused(Already("the retro", before.By, before.At))
            : new Decision.Accepted([.. Opening(), new RetroPublished()]);
    }

    /// <summary>Ends the plan, or goes on; a plan ends only when its last gate is passed or overridden (S1, S5).</summary>
    public Decision Close(string choice, string? why)
    {
        if (Closed is { } already) return Decision.Refuse(Because.PlanClosed, PartnerName, already);
        if (choice == "extend") return Decision.Accept(new PlanProlonged(why));
        return Gates[^1].IsOpen ? Decision.Refuse(Because.LastGateOpen, Gates[^1].Day.ToString()) : Decision.Accept(new PlanClosed(choice, why));
    }

    /// <summary>What speaks against graduating by one press: gates that are open, or a last gate whose day is still to come; null when nothing does.</summary>
    public Refusal? NotYetThere(LocalDate today, string? why)
    {
        var open = string.Join(", ", Gates.Where(g => g.IsOpen).Select(g => g.Day));
        return open.Length == 0 && today >= DateOf(Gates[^1].Day)
            ? null
            : Refusal.For(Because.NotYetThere, open, DayOf(today).ToString(), Gates[^1].Day.ToString(), why ?? "");
    }

    private Decision? RetroClosed(LocalDate today)
    {
        var from = DateOf(Template.LastPhase.GateDay - RetroDaysAhead);
        if (Retro.IsPublished) return Decision.Refuse(Because.AlreadyDone, "the retro", Retro.PublishedBy[^1].By.Name, Stamp(Retro.PublishedBy[^1].At));
        return today < from ? Decision.Refuse(Because.RetroNotOpen, DateWord.Of(from, today)) : null;
    }

    private IEnumerable<PlanEvent> Opening() => Retro.OpenedAt is null ? [new RetroOpened()] : [];
}
