using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Opportunities and deals.</content>
public sealed partial record PartnerPlan
{
    /// <summary>The longest name of an opportunity.</summary>
    public const int LongestName = 300;

    /// <summary>Finds an opportunity by number or by name or the beginning of it.</summary>
    public (Opportunity? Deal, Refusal? Refusal) FindDeal(int? n, string? name)
    {
        if (n is { } number)
            return Deal(number) is { } deal ? (deal, null) : (null, Refusal.For(Because.NoSuchOpportunity, $"#{number}"));
        if (string.IsNullOrWhiteSpace(name))
            return PinnedDeal is { } pinned ? (pinned, null) : Deals.Count(d => d.IsOpen && !d.Test) == 1 ? (Deals.First(d => d.IsOpen && !d.Test), null) : (null, Refusal.For(Because.Missing, "an opportunity", "#1"));
        if (Deals.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase)) is { } exact) return (exact, null);
        // A form hands its "#12" over as words.
        if (name[0] == '#' && int.TryParse(name.AsSpan(1), out var written)) return FindDeal(written, null);
        var similar = Deals.Where(d => d.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return similar.Length switch
        {
            1 => (similar[0], null),
            0 => (null, Refusal.For(Because.NoSuchOpportunity, name)),
            _ => (null, Refusal.For(Because.AmbiguousOpportunity, name, string.Join(", ", similar.Take(5).Select(d => $"#{d.N} {d.Name}")))),
        };
    }

    /// <summary>Records an opportunity; from day 0 on, in every phase (S15).</summary>
    public Decision AddDeal(Opportunity wanted)
    {
        var name = wanted.Name.Trim();
        if (name.Length > LongestName || !Naming.IsVisible(name)) return Decision.Refuse(Because.BadName, "an opportunity's name", LongestName.ToString());
        if (Deals.FirstOrDefault(d => d.Stage != Stage.Lost && d.Test == wanted.Test && string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same)
            return Decision.Refuse(Because.DuplicateOpportunity, same.Name, $"#{same.N}");
        return Decision.Accept(new OpportunityAdded(wanted with
        {
            N = LastDeal + 1,
            Name = name,
            HostOwner = wanted.HostOwner ?? DefaultOwner(Side.Host),
            PartnerOwner = wanted.PartnerOwner ?? DefaultOwner(Side.Partner),
        }));

        // Who adds it owns it for the own side.
        string? DefaultOwner(Side side) =>
            wanted.AddedBy is { } by && by != By.Bot && by.Side == side ? by.PersonId : OwnerSlot(side) is { } slot ? PersonIn(slot) : null;
    }

    /// <summary>Records a list of names that answers a question: each that is new is an opportunity of its own.</summary>
    public Decision AddNames(string occurrence, IReadOnlyList<string> names, By by, Instant now)
    {
        var events = new List<PlanEvent> { new Answered(occurrence, "names", string.Join(", ", names)) };
        var plan = this;
        foreach (var name in names)
        {
            switch (plan.AddDeal(new Opportunity { N = 0, Name = name, AddedAt = now, AddedBy = by }))
            {
                case Decision.Refused { Refusal.Because: Because.DuplicateOpportunity }:
                    continue;
                case Decision.Refused refused:
                    return refused;
                case Decision.Accepted { Events: [OpportunityAdded added, ..] }:
                    events.Add(added);
                    plan = plan with { LastDeal = added.Opportunity.N, Deals = plan.Deals.Add(added.Opportunity) };
                    break;
            }
        }

        return new Decision.Accepted([.. events]);
    }

    /// <summary>Changes an open opportunity; a later close date counts as a slip.</summary>
    public Decision ChangeDeal(Opportunity deal, Func<Opportunity, Opportunity> change)
    {
        if (!deal.IsOpen) return Decision.Refuse(Because.OpportunityClosed, deal.Name, deal.Stage.ToString().ToLowerInvariant());
        var after = change(deal);
        if (after == deal) return Decision.Refuse(Because.Missing, "something to change", $"opp update #{deal.N} --stage demo");
        if (deal.Close is { } was && after.Close is { } now && now > was) after = after with { Slips = deal.Slips + 1 };
        return Decision.Accept(new OpportunityChanged(after));
    }

    /// <summary>Makes an opportunity the forcing deal (S70).</summary>
    public Decision Pin(Opportunity deal, By by)
    {
        if (deal.Test) return Decision.Refuse(Because.TestOpportunity, deal.Name);
        if (!deal.IsOpen) return Decision.Refuse(Because.OpportunityClosed, deal.Name, deal.Stage.ToString().ToLowerInvariant());
        if (Pinned == deal.N) return Decision.Refuse(Because.DuplicateOpportunity, deal.Name, $"#{deal.N}");
        IEnumerable<PlanEvent> answer = LatestQuestion is { Question: "pin" } p && p.AnswerOf(by.Side)?.Option != "pinned" ? [new Answered(p.Occurrence, "pinned", null)] : [];
        return new Decision.Accepted([new OpportunityPinned(deal.N), .. answer]);
    }

    /// <summary>Records a win; it counts at once, and the other side is asked to confirm it.</summary>
    public Decision Win(Opportunity deal, By by, LocalDate on, Money? amount)
    {
        if (deal.Test) return Decision.Refuse(Because.TestOpportunity, deal.Name);
        if (deal is { Stage: Stage.Won, WonBy: { } winner, WonAt: { } wonAt })
        {
            return by.Side != winner.Side && deal.WinConfirmedBy is null
                ? Decision.Accept(new WinConfirmed(deal.N))
                : new Decision.Refused(Already(deal.Name, winner, wonAt));
        }

        if (deal.Stage == Stage.Lost) return Decision.Refuse(Because.OpportunityClosed, deal.Name, "lost");
        return new Decision.Accepted([new OpportunityWon(deal.N, on, amount), .. VouchedBy("deal won", by), .. ForecastAnswer(deal.N, by, "won")]);
    }

    /// <summary>The other side confirms or contests a win.</summary>
    public Decision ConfirmWin(Opportunity deal, By by, bool yes, string? why)
    {
        if (deal is not { Stage: Stage.Won, WonBy: { } winner, WonAt: { } wonAt }) return Decision.Refuse(Because.NoSuchQuestion, $"#{deal.N}");
        if (by.Side == winner.Side) return yes ? new Decision.Refused(Already(deal.Name, winner, wonAt)) : Decision.Refuse(Because.NotAsked, AskedOf(winner.Side.Other()));
        if (!yes) return new Decision.Accepted([new WinContested(deal.N, why), .. Unvouched("deal won", winner, wonAt, deal.N)]);
        return deal.WinConfirmedBy is { } confirmed
            ? new Decision.Refused(Already(deal.Name, confirmed, wonAt))
            : Decision.Accept(new WinConfirmed(deal.N));
    }

    /// <summary>Records a loss, with a reason.</summary>
    public Decision Lose(Opportunity deal, By by, string? why)
    {
        if (!deal.IsOpen) return Decision.Refuse(Because.OpportunityClosed, deal.Name, deal.Stage.ToString().ToLowerInvariant());
        if (string.IsNullOrWhiteSpace(why)) return Decision.Refuse(Because.NeedsReason, $"deal lost #{deal.N} --why \"budget moved to next year\"");
        return new Decision.Accepted([new OpportunityLost(deal.N, why), .. ForecastAnswer(deal.N, by, "lost")]);
    }

    private string AskedOf(Side side) => OwnerSlot(side) is { } slot ? People[slot].Name : $"the {side.Word()}";

    // The week's outcome for which the win had vouched is open again too, unless another win stands for it.
    private IEnumerable<PlanEvent> Unvouched(string command, By by, Instant at, int n)
    {
        if (Template.Weeks.FirstOrDefault(w => w.Command == command) is not { } week || Item($"w{week.Week}") is not { } item) yield break;
        if (item.ConfirmedBy(by.Side)?.At == at && !Deals.Any(d => d.N != n && d is { Stage: Stage.Won, Test: false })) yield return new ItemContested(item.Key, null);
    }

    private IEnumerable<PlanEvent> ForecastAnswer(int n, By by, string option)
    {
        if (LatestQuestion is { Question: "forecast" } prompt && prompt.Opportunity == n && prompt.AnswerOf(by.Side)?.Option != option) yield return new Answered(prompt.Occurrence, option, null);
    }
}
