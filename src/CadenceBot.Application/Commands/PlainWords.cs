using System.Globalization;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>Words said to the bot that are no command: what they mean where they were said. In a direct message everything is said to the bot.</summary>
internal static class PlainWords
{
    /// <summary>
    /// The line that is meant: under a question its answer; in a direct message the answer to what waits for the one who
    /// writes, and what waits where they settle none. Null where they mean nothing that is known.
    /// </summary>
    /// <param name="text">As typed, without the address.</param>
    /// <param name="inbound">How it came.</param>
    /// <param name="person">Who writes.</param>
    /// <param name="store">The plans.</param>
    /// <param name="today">The host's local date.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<string?> LineAsync(string text, Inbound inbound, Person person, IStore store, LocalDate today, CancellationToken cancellation)
    {
        if (inbound.Door != Door.Mention) return null;
        if (inbound.Origin?.Key?.Split('/') is [var name, "week" or "reminder", var occurrence, ..])
            return PlanId.TryParse(name, CultureInfo.InvariantCulture, out var id) && await store.PlanAsync(id, cancellation) is { } about ? ThreadAnswers.ToLine(text, about, occurrence, person.Side, today) : null;
        if (inbound.Conversation.DirectTo is null) return null;

        var plans = new List<PartnerPlan>();
        foreach (var head in await store.OpenPlansAsync(cancellation))
        {
            if (await store.PlanAsync(head.Id, cancellation) is { } plan && plan.SlotsOf(person.Id).Any()) plans.Add(plan);
        }

        // Said again, an answer is told to be on record; so the decisions that are settled count behind those that wait.
        var decisions = plans.SelectMany(p => p.Checkins.Where(c => p.SlotsOf(person.Id).Contains(c.Slot)).Select(c => (Plan: p, Checkin: c))).OrderBy(d => d.Checkin.State != CheckinState.Asked).ThenByDescending(d => d.Checkin.Day).ToArray();
        var waiting = decisions.Count(d => d.Checkin.State == CheckinState.Asked);
        if (waiting <= 1 && decisions.Select(d => Chosen(text, d.Plan, d.Checkin)).FirstOrDefault(line => line is not null) is { } chosen) return chosen;
        if (waiting > 0) return CommandGrammar.Line("today").ToLine();
        return plans.Where(p => p.LatestQuestion is { } q && p.SlotsOf(person.Id).Any(q.Slots.Contains)).ToArray() is [var open]
            ? ThreadAnswers.ToLine(text, open, open.LatestQuestion!.Occurrence, person.Side, today, notes: false)
            : null;
    }

    // An answer is said as its button reads; a bare yes or no is enough where one button alone begins with it.
    private static string? Chosen(string text, PartnerPlan plan, Checkin checkin)
    {
        var said = Plain(text);
        return plan.AskOf(checkin).Options.Where(o => Plain(o.Label) is var label && (label == said || (said is "yes" or "no" && label.StartsWith(said + ",", StringComparison.Ordinal)))).ToArray() is [var only]
            ? (CommandGrammar.Line("answer").With("occurrence", $"d{checkin.Day}").With("option", only.Key) with { Partner = plan.Id.Partner, For = checkin.Key }).ToLine()
            : null;
    }

    private static string Plain(string text) => text.Trim().TrimEnd('.', '!').Replace('’', '\'').ToLowerInvariant();
}
