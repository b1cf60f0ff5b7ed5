using System.Text.Json.Serialization;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Reviews;
using CadenceBot.Domain.Sponsors;

namespace CadenceBot.Domain.Plans;

/// <content>What predicates may look at.</content>
public sealed partial record PartnerPlan : IEvidence
{
    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<Opportunity> Opportunities => Deals;

    /// <inheritdoc/>
    [JsonIgnore]
    public bool RetroPublished => Retro.IsPublished;

    /// <inheritdoc/>
    [JsonIgnore]
    public IEnumerable<Missing> RetroMissing
    {
        get
        {
            foreach (var section in Retro.Unanswered) yield return new Missing($"a line in the retro on {Retro.Topic(section)}", "Answer", "retro answer", "answer the retro");
            foreach (var side in Sides.Both.Where(s => !Retro.PublishedBy.Any(c => c.By.Side == s)))
                yield return new Missing($"the retro published by the {side.Word()}", "Publish", "retro publish", $"get the retro published by the {side.Word()}");
        }
    }

    /// <inheritdoc/>
    public PlanItem? Item(string key) => Items.FirstOrDefault(i => i.IsCalled(key));

    /// <inheritdoc/>
    public MeetingRecord Meeting(string kind) => Meetings.FirstOrDefault(m => m.Kind == kind) is { } m
        ? new MeetingRecord(m.AcceptedBy, m.HeldOn.Length, m.ScheduledOn)
        : new MeetingRecord([], 0, null);

    /// <inheritdoc/>
    public IEnumerable<Attestation> Attestations(string kind) => Attested.Where(a => a.Kind == kind);

    /// <inheritdoc/>
    public IEnumerable<SessionRecord> Sessions(string kind) => Held.Where(s => s.Kind == kind);

    /// <inheritdoc/>
    public string? PersonIn(string slot) => People.TryGetValue(slot, out var who) ? who.PersonId : null;

    /// <inheritdoc/>
    public IEnumerable<Checkin> CheckinsOn(int day) => Checkins.Where(c => c.Day == day);

    /// <summary>What the gate's predicate finds now.</summary>
    public Finding Judge(GateState gate) => Template.PhaseAt(gate.Day)!.Pass.Judge(this);

    /// <summary>What is expected at the gate, chased and never blocking, and does not hold now.</summary>
    public IEnumerable<Finding> Expected(GateState gate) => Template.PhaseAt(gate.Day)!.Expect.Select(p => p.Judge(this));

    /// <summary>The latest question of a week or month; the pulse is none.</summary>
    [JsonIgnore]
    public Prompt? LatestQuestion => Prompts.LastOrDefault(p => p.Question != "pulse");

    /// <summary>The first answer to the pulse in which two of three were no (S3).</summary>
    [JsonIgnore]
    public PromptAnswer? PulseWorry => Prompts.FirstOrDefault(p => p.Question == "pulse")?.Answers.FirstOrDefault(a => a.Option.Split('-').Count(o => o == "no") >= 2);

    /// <summary>Whether both companies moved together: a named deal, an outreach, a pipeline review, a customer touch (S16).</summary>
    [JsonIgnore]
    public bool HasJointMotion =>
        Deals.Any(d => d.IsNamed)
        || Held.Any(s => s.Kind is "outreach" or "intro" or "campaign" or "customer")
        || Meeting("pipelineReview").Held > 0
        || Items.Any(i => i.Alias == "cosell" && i.Holds);

    /// <summary>Everything that the open gates ask for or expect and that does not hold now, the nearest gate first.</summary>
    public IEnumerable<Finding> Unmet() => Gates.Where(g => g.IsOpen).SelectMany(g => Expected(g).Prepend(Judge(g))).Where(f => !f.Holds);

    /// <summary>Whether what a question asked for is still missing.</summary>
    public bool IsMissing(GateAsk ask) =>
        Gate(ask.Gate) is { IsOpen: true } gate && Expected(gate).Prepend(Judge(gate)).SelectMany(f => f.Missing).Any(m => m.Command is { } command && ask.IsAbout(command));

    /// <summary>Whether what a question is about was moved: its buttons may stay, but nobody is reminded of it.</summary>
    public bool IsMoved(Prompt prompt) => prompt.Item is { } key && Item(key) is { State: ItemState.Moved };

    /// <summary>Whether a question needs no more answers.</summary>
    public bool IsSettled(Prompt prompt)
    {
        // One company's wish to move what both must confirm is its own answer, and takes no button from the other.
        if (prompt.Question == "outcome" && prompt.Item is { } key && Item(key) is { State: not ItemState.Open } item && !(item is { State: ItemState.Moved, TwoSided: true })) return true;
        if (prompt.Ask is { } ask && !IsMissing(ask)) return true;
        if (prompt.Question == "pin" && Pinned is not null) return true;
        if (prompt.Question == "forecast" && prompt.Opportunity is { } n && Deal(n) is { IsOpen: false }) return true;

        // Free words answer for their side, but they settle nothing: the buttons stay.
        return prompt.Slots.All(slot => prompt.AnswerOf(Slot.SideOf(slot)) is { Option: not "said" });
    }
}
