using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>What waits for one person.</content>
public sealed partial record PartnerPlan
{
    /// <summary>An item is told from so many days before it is due.</summary>
    private const int OweDays = 7;

    /// <summary>The pulse of the first week is asked for no longer than this.</summary>
    private const int PulseDays = 7;

    /// <summary>What waits for a person: decisions first, then questions, gates, confirms and what is owed.</summary>
    /// <param name="person">The person's id.</param>
    /// <param name="today">Today in the host's zone.</param>
    public IEnumerable<Need> NeedsOf(string person, LocalDate today)
    {
        var slots = SlotsOf(person).ToArray();
        if (!IsOpen || slots.Length == 0) return [];
        return
        [
            .. Checkins.Where(c => c.State == CheckinState.Asked && (c.Unreachable ? slots.Contains(Slot.HostManager) || slots.Contains(c.Slot) : slots.Contains(c.Slot))).Select(c => new Need.Decide(c)),
            .. Prompts.Where(p => p.Slots.Any(slots.Contains) && Waits(p, slots, today)).Select(p => new Need.Reply(p)),
            .. slots.Any(s => Slot.RoleOf(s) == "manager") && ReviewToChoose is { } review ? [new Need.GoOn(review)] : Array.Empty<Need>(),
            .. slots.Any(s => Slot.RoleOf(s) == "manager") ? Gates.Where(g => g.IsOpen && g.LeftOpenRound == g.Round).Take(1).Select(g => new Need.Choose(g)) : [],
            .. slots.Select(Slot.SideOf).Distinct().SelectMany(side => OfSide(side, person, slots, today)),
        ];
    }

    /// <summary>The plan day whose review asked how to go on, while neither manager has chosen since; null when nothing is to be chosen.</summary>
    public int? ReviewToChoose
    {
        get
        {
            if (!IsOpen) return null;
            var asked = Template.Reviews.SelectMany(r => new[] { r.AskAgainDay, r.Day }).OfType<int>().Where(d => Notices.ContainsKey($"qbr/d{d}")).ToArray();
            return asked.Length > 0 && (ProlongedAt is not { } chosen || chosen < Notices[$"qbr/d{asked.Max()}"].At) ? asked.Max() : null;
        }
    }

    private bool Waits(Prompt prompt, string[] slots, LocalDate today)
    {
        if (IsSettled(prompt) || prompt.Slots.Where(slots.Contains).All(s => prompt.AnswerOf(Slot.SideOf(s)) is not null)) return false;
        return prompt.Question == "pulse" ? DayOf(today) <= (Template.Guards.PulseDay ?? 0) + PulseDays : prompt == LatestQuestion;
    }

    private IEnumerable<Need> OfSide(Side side, string person, string[] slots, LocalDate today)
    {
        var manages = slots.Contains(Slot.Of(side, "manager"));
        var answers = manages || (OwnerSlot(side) is { } owner && slots.Contains(owner));
        foreach (var deal in Deals.Where(d => d is { Stage: Stage.Won, Test: false, WinConfirmedBy: null, WonBy: { } by } && by.Side != side && (manages || d.Owner(side) == person))) yield return new Need.ConfirmWin(deal);
        foreach (var item in Items.Where(i => answers && i is { TwoSided: true, State: ItemState.Open } && i.ConfirmedBy(side) is null && i.ConfirmedBy(side.Other()) is not null)) yield return new Need.Confirm(item);
        foreach (var item in Items.Where(i => i is { State: ItemState.Open, Due: { } due } && due <= today.PlusDays(OweDays) && (i.OwnerPerson == person || (manages && i.OwnerPerson is null && i.Owner == side))).OrderBy(i => i.Due))
            yield return new Need.Owe(item);
        if (answers && Retro is { IsOpen: true, OpenedAt: { } opened } && Retro.Unanswered.Any()) yield return new Need.LookBack(opened);
    }
}
