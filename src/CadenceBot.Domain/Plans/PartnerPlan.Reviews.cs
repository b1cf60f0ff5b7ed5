using System.Collections.Immutable;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Reviews;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Sponsors' decisions, the retro, and the end.</content>
public sealed partial record PartnerPlan
{
    private const int RetroDaysAhead = 7;

    // What a manager asks in own words starts nothing by itself but a call.
    private static readonly ImmutableArray<OptionTemplate> OwnOptions =
    [
        new("yes", "Yes", null, null, 0, false), new("no", "Not now", null, null, 0, false), new("call", "Ask me in a call", "a call with the sponsor", Slot.HostManager, 2, false),
    ];

    /// <summary>The text of a decision: the variant that was asked, else the one that fits now.</summary>
    public AskTemplate AskOf(Checkin checkin)
    {
        if (checkin.Decision is { } words) return new AskTemplate { Slot = checkin.Slot, When = "own", Decision = words, Options = OwnOptions };
        var asks = Template.Checkins.First(c => c.Day == checkin.Day).Asks.Where(a => a.Slot == checkin.Slot).ToArray();
        if (checkin.Variant is { } variant && asks.FirstOrDefault(a => a.When == variant) is { } asked) return asked;
        string[] fitting =
        [
            Deals.Any(d => d is { Stage: Stage.Won, Test: false }) ? "won" : "",
            PinnedDeal is null ? "unpinned" : "",
            Deals.Any(d => d.IsNamed) ? "named" : "none",
            "default",
        ];
        return fitting.Select(f => asks.FirstOrDefault(a => a.When == f)).FirstOrDefault(a => a is not null) ?? asks[0];
    }

    /// <summary>Records a sponsor's decision; by proxy when a manager answers for the sponsor.</summary>
    public Decision Decide(Checkin checkin, string option, string? text, LocalDate today)
    {
        if (checkin.State == CheckinState.Answered && checkin.AnsweredBy is { } who)
        {
            // A name that is given after the yes completes the decision.
            if (checkin.Answer == option && text is not null && checkin.Text is null) return Decision.Accept(new CheckinAnswered(checkin.Day, checkin.Slot, option, text));
            return new Decision.Refused(Refusal.For(Because.AlreadySettled, who.Name, Stamp(checkin.AnsweredAt!.Value)));
        }

        if (checkin.State == CheckinState.Planned) return Decision.Refuse(Because.NoSuchQuestion, $"d{checkin.Day}");
        var ask = AskOf(checkin);
        if (ask.Options.FirstOrDefault(o => string.Equals(o.Key, option, StringComparison.OrdinalIgnoreCase)) is not { } chosen)
            return Decision.Refuse(Because.NoSuchOption, option, string.Join(", ", ask.Options.Select(o => o.Key)));
        var answered = new CheckinAnswered(checkin.Day, checkin.Slot, chosen.Key, text);
        if (chosen.Starts is not { } title) return Decision.Accept(answered);
        var owner = chosen.TaskOwner ?? Slot.HostManager;
        return Decision.Accept(answered, new TaskAdded(new PlanItem
        {
            Key = $"t{LastTask + 1}",
            Title = title,
            Owner = Slot.SideOf(owner),
            OwnerPerson = PersonIn(owner),
            Due = today.PlusDays(chosen.TaskDays),
            Origin = "decision",
        }));
    }

    /// <summary>Opens the retro by hand; seven days before the last gate at the earliest.</summary>
    public Decision StartRetro(LocalDate today)
    {
        var from = DateOf(Template.LastPhase.GateDay - RetroDaysAhead);
        if (today < from) return Decision.Refuse(Because.RetroNotOpen, $"{from:ddd d MMM}");
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
        return today < from ? Decision.Refuse(Because.RetroNotOpen, $"{from:ddd d MMM}") : null;
    }

    private IEnumerable<PlanEvent> Opening() => Retro.OpenedAt is null ? [new RetroOpened()] : [];
}
