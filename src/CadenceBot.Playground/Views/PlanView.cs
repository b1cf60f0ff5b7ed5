using System.Globalization;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Playground.Views;

/// <summary>A partner's plan as data.</summary>
internal sealed class PlanView(IStore store, AdjustableClock clock, MessageWriter writer)
{
    private static readonly LocalTime EndOfGateDay = new(17, 0);

    public async Task<IResult> AnswerAsync(string? partner, string? number, CancellationToken cancellation)
    {
        if (partner is null) return Problem.Bad("The query has no \"partner\"; it is a partner's short name, such as ?partner=acme.");
        if (number is not null && !(int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0))
            return Problem.Bad($"The query's \"number\" is {Ask.Quote(number)}; it must be a whole number from 1, such as ?partner=acme&number=1.");
        var people = await store.DirectoryAsync(cancellation);
        if (PartnersKnown.Find(people, partner) is not { } slug) return PartnersKnown.Unknown(partner);

        var plan = number is null
            ? await store.NewestPlanAsync(slug, cancellation)
            : await store.PlanAsync(new PlanId(slug, int.Parse(number, CultureInfo.InvariantCulture)), cancellation);
        if (plan is null && number is not null) return Problem.Missing($"There is no plan {number} of {Ask.Quote(partner)}; without \"number\" the newest one is meant.");
        return Answer.Of(plan is null ? null : Of(plan, people), PlaygroundJson.Default.PlanBody);
    }

    private PlanBody Of(PartnerPlan plan, PeopleDirectory people)
    {
        // What the operator sees is the host's own view; a plan has both its companies.
        var scene = new Scene { Plan = plan, Hours = people.HoursOf(plan.Id.Partner)!, Now = clock.Now, Audience = Audience.Host, People = people };
        return new PlanBody
        {
            Partner = plan.Id.Partner.Value,
            Number = plan.Id.Number,
            Template = plan.TemplateId,
            Version = plan.TemplateVersion,
            Day0 = LocalDatePattern.Iso.Format(plan.Day0),
            Day = scene.Day,
            LengthDays = plan.Template.LengthDays,
            State = plan.Closed switch { null => "open", "graduate" => "graduated", "stop" => "stopped", var other => other },
            Paused = plan.Paused is { } pause ? new PauseBody(LocalDatePattern.Iso.Format(pause.Since), pause.Until is { } until ? LocalDatePattern.Iso.Format(until) : null, pause.Shift) : null,
            Archived = plan.ArchivedAt is not null,
            Gates = [.. plan.Gates.Select(g => Gate(scene, g))],
            Outcomes = [.. plan.Items.Where(i => i.Week is not null).OrderBy(i => i.Week).Select(i => new OutcomeBody(i.Week!.Value, i.Title, Word(i.State)))],
            Opportunities = [.. plan.Deals.Select(d => Deal(plan, d, people))],
            People = [.. plan.Template.Slots.Select(s => s.Slot).Union(plan.People.Keys).Select(slot => Filled(plan, slot, people))],
            Checkins = [.. plan.Checkins.OrderBy(c => c.Day).Select(c => new CheckinBody(c.Day, c.Slot, Word(c.State), c.Answer))],
            Attention = [.. Sides.Both.Select(side => Attention.Of(plan, side, scene.Hours.Host, scene.Today)).Select(m => new AttentionBody(m.Side.Word(), m.Days, Word(m.Level)))],
        };
    }

    private GateBody Gate(Scene scene, GateState gate) => new(
        gate.Day,
        writer.Time(scene.Hours.Host.InstantOf(gate.Due, EndOfGateDay)),
        gate.Word,
        gate.PassedAt is { } passed ? writer.Time(passed) : null,
        GateCopy.Lacking(scene, gate),
        gate.Round,
        gate.OverriddenAt is { } overridden ? writer.Time(overridden) : null,
        gate.OverriddenBy?.Name);

    private static OpportunityBody Deal(PartnerPlan plan, Opportunity deal, PeopleDirectory people) => new(
        deal.N,
        deal.Name,
        Word(deal.Stage),
        Word(deal.Forecast),
        Word(deal.Role),
        deal.Test,
        deal.N == plan.Pinned,
        deal.Amount is { } money ? new AmountBody(money.Amount, money.Currency, money.ToString()) : null,
        deal.Close is { } close ? LocalDatePattern.Iso.Format(close) : null,
        [.. Sides.Both.Select(deal.Owner).OfType<string>().Select(id => NameOf(id, plan, people))]);

    private static SlotBody Filled(PartnerPlan plan, string slot, PeopleDirectory people) =>
        plan.People.TryGetValue(slot, out var who) ? new SlotBody(slot, who.PersonId, people.Person(who.PersonId)?.Name ?? who.Name) : new SlotBody(slot, null, "");

    private static string NameOf(string id, PartnerPlan plan, PeopleDirectory people) =>
        people.Person(id)?.Name ?? plan.People.Values.FirstOrDefault(p => p.PersonId == id)?.Name ?? id;

    private static string Word(ItemState state) => state switch
    {
        ItemState.Done => "done",
        ItemState.Moved => "moved",
        ItemState.Dropped => "dropped",
        _ => "open",
    };

    private static string Word<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();
}
