using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Opportunities and deals.</summary>
public sealed class Pipeline(PlanChanges changes, IStore store)
{
    /// <summary><c>opp add "Northwind" 80k --stage demo</c></summary>
    public Task<Reply> AddAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Text("name") is not { } name) return Task.FromResult(Forms.Open(r, "name", "amount", "stage", "close", "role"));
        var (host, hostRefusal) = Owner(r, "owner-host", Side.Host);
        var (partner, partnerRefusal) = Owner(r, "owner-partner", Side.Partner);
        return changes.DecideAsync(
            r,
            plan => (hostRefusal ?? partnerRefusal) is { } refusal ? new Decision.Refused(refusal) : plan.AddDeal(new Opportunity
            {
                N = 0,
                Name = name,
                Amount = r.Line.Money("amount"),
                Stage = Parse(r.Line.Choice("stage"), Stage.Identified),
                Role = Parse(r.Line.Choice("role"), PartnerRole.Source),
                Close = r.Line.Date("close"),
                Next = r.Line.Text("next"),
                Test = r.Line.Has("test"),
                HostOwner = host ?? (r.Person.Side == Side.Host && r.Person.Roles.HasFlag(Roles.Ae) ? r.Person.Id : null),
                PartnerOwner = partner ?? (r.Person.Side == Side.Partner && r.Person.Roles.HasFlag(Roles.Ae) ? r.Person.Id : null),
                AddedAt = r.Now,
                AddedBy = r.By,
            }),
            cancellation);
    }

    /// <summary><c>opp update #12 --stage proposal --close 28-may</c></summary>
    public Task<Reply> UpdateAsync(Request r, CancellationToken cancellation)
    {
        string[] changeable = ["stage", "close", "forecast", "next", "amount", "owner-host", "owner-partner", "role"];
        // Under the weekly question people were asked for the date.
        if (!changeable.Any(r.Line.Has)) return Task.FromResult(r.Line.For is null ? Forms.Open(r, "stage", "close", "forecast", "next") : Forms.Open(r, "close", "next", "stage", "forecast"));
        var (host, hostRefusal) = Owner(r, "owner-host", Side.Host);
        var (partner, partnerRefusal) = Owner(r, "owner-partner", Side.Partner);
        return OnDealAsync(
            r,
            (plan, deal) => (hostRefusal ?? partnerRefusal) is { } refusal ? new Decision.Refused(refusal) : plan.ChangeDeal(deal, d => Hop(d, r) with
            {
                Stage = Parse(r.Line.Choice("stage"), d.Stage),
                Close = r.Line.Date("close") ?? d.Close,
                Forecast = Parse(r.Line.Choice("forecast"), d.Forecast),
                Next = r.Line.Text("next") ?? d.Next,
                Amount = r.Line.Money("amount") ?? d.Amount,
                Role = Parse(r.Line.Choice("role"), d.Role),
                HostOwner = host ?? d.HostOwner,
                PartnerOwner = partner ?? d.PartnerOwner,
            }),
            cancellation);
    }

    /// <summary><c>opp qualify #12 --budget yes --need yes --time yes</c>: three of four make it qualified (S134).</summary>
    public Task<Reply> QualifyAsync(Request r, CancellationToken cancellation)
    {
        string[] asked = ["budget", "authority", "need", "time"];
        if (!asked.Any(r.Line.Has)) return Task.FromResult(Forms.Open(r, asked));
        return OnDealAsync(
            r,
            (plan, deal) => asked.Count(a => r.Line.Choice(a) == "yes") < 3
                ? Decision.Refuse(Because.Missing, "three of budget, authority, need and time", $"opp qualify #{deal.N} --budget yes --need yes --time yes")
                : deal.QualifiedAt is { } at
                    ? new Decision.Refused(PartnerPlan.Already(deal.Name, deal.AddedBy ?? r.By, at))
                    : plan.ChangeDeal(deal, d => Hop(d, r) with { QualifiedAt = r.Now }),
            cancellation);
    }

    /// <summary><c>opp pin #12</c></summary>
    public Task<Reply> PinAsync(Request r, CancellationToken cancellation) => OnDealAsync(r, (plan, deal) => plan.Pin(deal, r.By), cancellation);

    /// <summary><c>deal won #12</c></summary>
    public async Task<Reply> WinAsync(Request r, CancellationToken cancellation)
    {
        // A button that cannot name the deal asks for it; a win is nothing to be guessed.
        if (r.Inbound.Door == Door.Button && r.Line.OppRef() is null && await store.NewestPlanAsync(r.Partner!.Value, cancellation) is { IsOpen: true, PinnedDeal: null }) return Forms.Open(r, "opp", "amount", "on");
        return await OnDealAsync(
            r,
            (plan, deal) => r.Line.Date("on") is { } on && (on > r.Today || on < plan.Day0)
                ? new Decision.Refused(Refusal.For(Because.BadDate, $"{on:ddd d MMM uuuu}") with { Field = "on" })
                : plan.Win(deal, r.By, r.Line.Date("on") ?? r.Today, r.Line.Money("amount")),
            cancellation);
    }

    /// <summary><c>deal lost #12 --why …</c>; <c>opp drop</c> is the same.</summary>
    public Task<Reply> LoseAsync(Request r, CancellationToken cancellation) => r.Line.Text("why") is { } why
        ? OnDealAsync(r, (plan, deal) => plan.Lose(deal, r.By, why), cancellation)
        : Task.FromResult(Forms.Open(r, "why"));

    private Task<Reply> OnDealAsync(Request r, Func<PartnerPlan, Opportunity, Decision> decide, CancellationToken cancellation) => changes.DecideAsync(
        r,
        plan =>
        {
            var typed = r.Line.OppRef();
            var (deal, refusal) = plan.FindDeal(typed?.N, typed?.Name);
            return deal is null ? new Decision.Refused(refusal!) : decide(plan, deal);
        },
        cancellation);

    // In a drill the host's first touch is the answer to the registration: the hop that is timed (S33).
    private static Opportunity Hop(Opportunity deal, Request r) =>
        deal is { Test: true, RegisteredAt: null } && r.Person.Side == Side.Host ? deal with { RegisteredAt = r.Now } : deal;

    private static (string? Id, Refusal? Refusal) Owner(Request r, string flag, Side side)
    {
        if (r.Line.Person(flag) is not { } typed) return (null, null);
        var (person, isNew, refusal) = Resolve.Person(typed, r.Directory, r.Partner!.Value);
        if (person is null || isNew) return (null, (refusal ?? Refusal.For(Because.NoSuchPerson, typed.Name ?? typed.Mail ?? "")) with { Field = flag });
        return person.Side == side ? (person.Id, null) : (null, Refusal.For(Because.WrongSide, person.Name, flag) with { Field = flag });
    }

    private static T Parse<T>(string? word, T otherwise)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : otherwise;
}
