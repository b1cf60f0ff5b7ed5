using System.Collections.Immutable;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Sponsors' decisions.</content>
public sealed partial record PartnerPlan
{
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
    /// <param name="checkin">What was asked.</param>
    /// <param name="option">The answer, an option's key.</param>
    /// <param name="text">The name that it asks for, or a line; a deal by its number, <c>#2</c>, or by its name.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="now">When.</param>
    /// <param name="hours">Both companies' hours: what the answer starts is due in working days of those who owe it.</param>
    /// <param name="until">Until when a name that was given can be replaced; null when it no longer can.</param>
    public Decision Decide(Checkin checkin, string option, string? text, By by, Instant now, BothHours hours, Instant? until = null)
    {
        var isMore = checkin is { State: CheckinState.Answered, AnsweredBy: not null };
        // A name that is given after the yes completes the decision; another one replaces it, and the first stays in the journal.
        if (isMore && (checkin.Answer != option || text is null || (checkin.Text is { } given && (given == text || !TakesName(checkin, option, now, until)))))
            return new Decision.Refused(Refusal.For(Because.AlreadySettled, checkin.AnsweredBy!.Name, Stamp(checkin.AnsweredAt!.Value)));
        if (checkin.State == CheckinState.Planned) return Decision.Refuse(Because.NoSuchQuestion, $"d{checkin.Day}");
        var ask = AskOf(checkin);
        if (ask.Options.FirstOrDefault(o => string.Equals(o.Key, option, StringComparison.OrdinalIgnoreCase)) is not { } chosen)
            return Decision.Refuse(Because.NoSuchOption, option, string.Join(", ", ask.Options.Select(o => o.Key)));
        var (name, events, refusal) = text is not null && chosen.NamesDeal ? NameDeal(text, chosen, by, now) : (text, [], null);
        if (refusal is not null) return new Decision.Refused(refusal);
        var answered = new CheckinAnswered(checkin.Day, checkin.Slot, chosen.Key, name);
        return new Decision.Accepted([answered, .. events, .. isMore || chosen.Starts is null ? [] : new PlanEvent[] { new TaskAdded(TaskOf(chosen, now, hours)) }]);
    }

    /// <summary>Whether an option still takes a name: it asks for one, and the decision is open, or was taken so without one or not long ago.</summary>
    public bool TakesName(Checkin checkin, string option, Instant now, Instant? until) =>
        checkin.State != CheckinState.Planned
        && AskOf(checkin).Options.Any(o => o.AsksName && string.Equals(o.Key, option, StringComparison.OrdinalIgnoreCase))
        && (checkin.State != CheckinState.Answered || (checkin.Answer == option && (checkin.Text is null || now < until)));

    private PlanItem TaskOf(OptionTemplate chosen, Instant now, BothHours hours)
    {
        var owner = chosen.TaskOwner ?? Slot.HostManager;
        var own = hours.Of(Slot.SideOf(owner));
        var due = own.At(now).Date;
        for (var days = chosen.TaskDays; days > 0; days--) due = own.WorkingDayFrom(due.PlusDays(1));
        return new PlanItem
        {
            Key = $"t{LastTask + 1}",
            Title = chosen.Starts!,
            Owner = Slot.SideOf(owner),
            OwnerPerson = PersonIn(owner),
            Due = due,
            Origin = "decision",
        };
    }

    // A deal that nobody has named before is added for its owners; a sponsor decides and does not run it.
    private (string? Name, ImmutableArray<PlanEvent> Events, Refusal? Refusal) NameDeal(string text, OptionTemplate chosen, By by, Instant now)
    {
        var (known, none) = FindDeal(null, text);
        if (known is null && (none!.Because != Because.NoSuchOpportunity || text.StartsWith('#'))) return (null, [], none with { Field = "text" });
        if (known is { IsOpen: false } or { Test: true })
            return (null, [], (known.Test ? Refusal.For(Because.TestOpportunity, known.Name) : Refusal.For(Because.OpportunityClosed, known.Name, known.Stage.ToString().ToLowerInvariant())) with { Field = "text" });
        ImmutableArray<PlanEvent> events = [];
        if (known is null)
        {
            var wanted = new Opportunity { N = 0, Name = text, AddedAt = now, AddedBy = by, HostOwner = OwnerOf(Side.Host), PartnerOwner = OwnerOf(Side.Partner) };
            if (AddDeal(wanted) is not Decision.Accepted { Events: [OpportunityAdded added] } decided) return (null, [], ((Decision.Refused)AddDeal(wanted)).Refusal with { Field = "text" });
            (known, events) = (added.Opportunity, decided.Events);
        }

        return (known.Name, chosen.Name == DecisionName.PinnedDeal && Pinned != known.N ? events.Add(new OpportunityPinned(known.N)) : events, null);
        string? OwnerOf(Side side) => OwnerSlot(side) is { } slot ? PersonIn(slot) : null;
    }
}
