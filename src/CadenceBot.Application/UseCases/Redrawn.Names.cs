using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <content>The names of what may read otherwise: a question with its reminders, a gate's results, a decision in all its messages.</content>
internal static partial class Redrawn
{
    // The latest question is always looked at; an older one when it was answered, settled, or when its item changed.
    private static IEnumerable<string> Questions(PartnerPlan before, PartnerPlan after)
    {
        var latest = before.LatestQuestion;
        foreach (var prompt in before.Prompts)
        {
            if (after.Prompts.FirstOrDefault(p => p.Occurrence == prompt.Occurrence) is not { } now) continue;
            var isTouched = !IsSame(prompt, now)
                || (prompt.Item is { } key && !IsSame(before.Item(key), after.Item(key)))
                || (prompt.Question != "pulse" && before.IsSettled(prompt) != after.IsSettled(now));
            if (!isTouched && !ReferenceEquals(prompt, latest)) continue;
            yield return $"{(prompt.Question == "pulse" ? "pulse" : "week")}/{prompt.Occurrence}";
            if (!isTouched) continue;
            foreach (var slot in prompt.Slots) yield return $"reminder/{prompt.Occurrence}/{slot}";
            foreach (var side in Sides.Both) yield return $"escalation/{prompt.Occurrence}/{Slot.Of(side, "manager")}";
        }
    }

    // What a result says is missing is what is missing now, as long as somebody can still do something about it.
    private static IEnumerable<string> Results(PartnerPlan before, GateState gate, GateState after)
    {
        if (gate.LeftOpenRound is not null && (gate.IsOpen || gate != after))
        {
            for (var round = 0; round <= gate.Round; round++) yield return $"gate-result/{gate.NameOf(round)}.open";
        }

        if (gate == after) yield break;
        foreach (var reminder in new[] { $"gate-ahead/{gate.RoundName}", $"gate-day/{gate.RoundName}" })
        {
            if (Threads.RootOver(before, reminder) is { } root) yield return root;
        }
    }

    // After an undo everything is folded anew, and what says the same is no longer the same object; most of it says the same.
    private static IEnumerable<string> Undone(PartnerPlan before, PartnerPlan after)
    {
        foreach (var won in before.Deals.Where(d => d.WonAt is not null && after.Deal(d.N) != d)) yield return WinName(before, won.N);
        foreach (var name in before.Checkins.Where(c => c.AnsweredAt is not null && !after.Checkins.Contains(c)).SelectMany(c => Decision(c.Day, c.Slot))) yield return name;
        if (before.SeenBy.Length != after.SeenBy.Length || before.Meetings.Any(m => after.Meeting(m.Kind).AcceptedBy.Count != m.AcceptedBy.Length)) yield return "welcome/d0";
        if (before.Retro.Answers.Length != after.Retro.Answers.Length || before.Retro.PublishedBy.Length != after.Retro.PublishedBy.Length) yield return RetroName(before);
    }

    // Answers are all that changes of a question.
    private static bool IsSame(Prompt one, Prompt other) => ReferenceEquals(one, other) || one.Answers.SequenceEqual(other.Answers);

    private static bool IsSame(PlanItem? one, PlanItem? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Confirmations.SequenceEqual(other.Confirmations) && one with { Confirmations = other.Confirmations } == other);

    // The sponsor's own two, and what the managers got of it.
    private static IEnumerable<string> Decision(int day, string slot)
    {
        var side = Slot.SideOf(slot);
        return [$"checkin/d{day}/{slot}", $"checkin-reminder/d{day}/{slot}", $"checkin-lapsed/d{day}/{slot}", $"checkin/d{day}/{Slot.Of(side, "manager")}", $"checkin/d{day}.{side.Word()}/{Slot.HostManager}"];
    }

    // What is named in the root above it is struck from there when it is over.
    private static IEnumerable<string> Over(PartnerPlan before, params IEnumerable<string> notices) =>
        notices.Select(n => Threads.RootOver(before, n)).OfType<string>();
}
