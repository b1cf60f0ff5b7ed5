using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Who looks after a plan, what it is called, and where it goes in the end.</content>
public sealed partial record PartnerPlan
{
    /// <summary>Somebody sees the welcome and can press; counted once per side.</summary>
    public Decision See(By by) => SeenBy.FirstOrDefault(c => c.By.Side == by.Side) is { } before
        ? new Decision.Refused(Already("\"I see this\"", before.By, before.At))
        : Decision.Accept(new WelcomeSeen());

    private const int LongestDecision = 300;

    /// <summary>What was stuck on one side moves again; the other side never knew.</summary>
    public Decision Unblock(string word, By by)
    {
        var (item, refusal) = FindItem(word);
        if (item is null) return new Decision.Refused(refusal!);
        return item.Blocked is null || item.BlockedOn != by.Side || item.Holds
            ? Decision.Refuse(Because.AlreadyDone, $"{item.Title} moves", "", "")
            : Decision.Accept(new ItemUnblocked(item.Key));
    }

    /// <summary>Gives a slot to somebody; a manager's slot that somebody has is handed over.</summary>
    public Decision Fill(string slot, Participant who)
    {
        if (!People.TryGetValue(slot, out var before)) return Decision.Accept(new SlotFilled(slot, who));
        if (before.PersonId == who.PersonId) return Decision.Refuse(Because.AlreadyDone, $"{who.Name} is {slot}", "", "");
        return Decision.Accept(Slot.RoleOf(slot) == "manager" ? new ManagerChanged(slot, before, who) : new SlotFilled(slot, who));
    }

    /// <summary>Moves somebody to another place of the same side; the old ones become empty.</summary>
    public Decision Reassign(string slot, Participant who)
    {
        if (Fill(slot, who) is not Decision.Accepted filled) return Fill(slot, who);
        return new Decision.Accepted([.. filled.Events, .. SlotsOf(who.PersonId).Where(s => s != slot && Slot.SideOf(s) == Slot.SideOf(slot)).Select(s => new SlotCleared(s))]);
    }

    /// <summary>Puts a closed plan away.</summary>
    public Decision Archive()
    {
        if (IsOpen) return Decision.Refuse(Because.StillOpen, PartnerName);
        return ArchivedAt is { } at ? Decision.Refuse(Because.AlreadyDone, $"the plan of {PartnerName} is archived", "", Stamp(at)) : Decision.Accept(new PlanArchived());
    }

    /// <summary>Asks sponsors now what they would be asked on a later day, or something of a manager's own wording.</summary>
    /// <param name="sides">Whose sponsors.</param>
    /// <param name="day">The plan day of the decision; the next that nobody was asked yet when not said.</param>
    /// <param name="words">The manager's own question.</param>
    /// <param name="today">The plan day of today.</param>
    /// <param name="now">When.</param>
    public Decision AskSponsors(IReadOnlyList<Side> sides, int? day, string? words, int today, Instant now)
    {
        if (Paused is { } pause) return Decision.Refuse(Because.PlanPaused, PartnerName, pause.Until is { } until ? DateWord.Of(until, DateOf(today)) : "");
        if (words is not null && words.Trim().Length is 0 or > LongestDecision) return new Decision.Refused(Refusal.For(Because.BadName, "a decision", LongestDecision.ToString(), "sponsor ask --decision \"Lend one SE for two days?\"") with { Field = "decision" });
        string[] slots = [.. sides.Select(s => Slot.Of(s, "sponsor")).Where(People.ContainsKey)];
        if (slots.Length == 0) return Decision.Refuse(Because.Missing, "a sponsor to ask", $"sponsor set {sides[0].Word()} @name");
        var on = day ?? (words is not null ? Math.Max(0, today) : Checkins.Where(c => c.State == CheckinState.Planned && slots.Contains(c.Slot)).Select(c => (int?)c.Day).Min());
        if (on is not { } asked || (words is null && !Template.Checkins.Any(c => c.Day == asked)))
            return Decision.Refuse(Because.NoSuchQuestion, on is { } unknown ? $"day {unknown}" : "sponsor");
        Checkin[] open = [.. slots.Select(s => Checkins.FirstOrDefault(c => c.Day == asked && c.Slot == s) ?? new Checkin { Day = asked, Slot = s }).Where(c => c.State == CheckinState.Planned)];
        if (open.Length == 0)
        {
            var before = Checkins.First(c => c.Day == asked && slots.Contains(c.Slot));
            return Decision.Refuse(Because.AlreadyDone, $"the day-{asked} decision", "", before.AskedAt is { } at ? Stamp(at) : "");
        }

        // The notice of its day is decided herewith: a sponsor is asked once.
        var marks = open.Select(c => new NoticeMark($"checkin/{c.Key}", now, "pending", false));
        return new Decision.Accepted([.. open.Select(c => new CheckinAsked(asked, c.Slot, words is null ? AskOf(c).When : "own", words?.Trim())), new NoticesRaised([.. marks])]);
    }

    private PartnerPlan Apply(ManagerChanged e) => this with
    {
        People = People.SetItem(e.Slot, e.To),
        Items = [.. Items.Select(i => i.OwnerPerson == e.From.PersonId && !i.Holds ? i with { OwnerPerson = e.To.PersonId } : i)],
    };
}
