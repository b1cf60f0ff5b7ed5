using System.Collections.Immutable;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Artefacts that a week's answer found missing or out of date.</content>
public sealed partial record PartnerPlan
{
    private const int RefreshDays = 3;

    /// <summary>The artefacts that are out by a plan day: those of the phases up to the running one.</summary>
    public ImmutableArray<PlanItem> ArtefactsBy(int planDay)
    {
        var keys = Template.Phases.TakeWhile(p => p.Key != PhaseOf(planDay).Key).Select(p => p.Key).Append(PhaseOf(planDay).Key).ToHashSet(StringComparer.Ordinal);
        return [.. Items.Where(i => i.Phase is { } phase && keys.Contains(phase))];
    }

    /// <summary>A week's answer that material is missing: it starts a task to bring that artefact up to date (S12).</summary>
    /// <param name="occurrence">The question, <c>w05</c>.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="word">The artefact.</param>
    /// <param name="now">When.</param>
    /// <param name="hours">Both companies' hours: the task is due in working days of those who owe it.</param>
    public Decision Missed(string occurrence, By by, string word, Instant now, BothHours hours)
    {
        var artefacts = ArtefactsBy(DayOf(hours.Host.At(now).Date));
        if (artefacts.FirstOrDefault(i => i.IsCalled(word.Trim()) || string.Equals(i.Title, word.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } artefact)
            return Decision.Refuse(Because.NoSuchItem, word, string.Join(", ", artefacts.Select(i => i.Key)));
        if (Items.FirstOrDefault(i => i.Refreshes == artefact.Key && i.State == ItemState.Open) is { } running) return Decision.Refuse(Because.AlreadyDone, $"{running.Title} is asked for ({running.Key})", "", "");
        var answer = Answer(occurrence, by, "missing", artefact.Key);
        if (answer is not Decision.Accepted { Events: [Answered answered] }) return answer;
        var owner = artefact.Owner ?? Side.Host;
        var own = hours.Of(owner);
        var due = own.At(now).Date;
        for (var days = RefreshDays; days > 0; days--) due = own.WorkingDayFrom(due.PlusDays(1));
        return Decision.Accept(answered, new TaskAdded(new PlanItem
        {
            Key = $"t{LastTask + 1}",
            Title = $"a fresh {artefact.Title}, missed in {(occurrence[0] == 'w' && int.TryParse(answered.Occurrence.AsSpan(1), out var week) ? $"week {week}" : answered.Occurrence)}",
            Owner = owner,
            OwnerPerson = PersonIn(Slot.Of(owner, "manager")),
            Due = due,
            Origin = "refresh",
            Refreshes = artefact.Key,
            MissedIn = answered.Occurrence,
        }));
    }
}
