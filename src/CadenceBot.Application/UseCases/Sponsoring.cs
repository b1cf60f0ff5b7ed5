using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>The executive sponsors of both sides.</summary>
public sealed class Sponsoring(PlanChanges changes, Membership people, IStore store, Reach reach)
{
    /// <summary><c>sponsor set host @tom</c></summary>
    public Task<Reply> SetAsync(Request r, CancellationToken cancellation) => r.Line.Choice("side") is { } side && r.Line.Person("person") is { } person
        ? SetAsync(r, Slot.Of(side == "host" ? Side.Host : Side.Partner, "sponsor"), person, cancellation)
        : Task.FromResult(Forms.Open(r, "side", "person"));

    // Who names a sponsor learns at once whether a direct message gets there, not on the day of the decision (N12).
    private async Task<Reply> SetAsync(Request r, string slot, PersonRef person, CancellationToken cancellation)
    {
        var reply = await people.FillAsync(r, slot, person, cancellation);
        if (!reply.Changed || reply.Message is not { } told || await store.NewestPlanAsync(r.Partner!.Value, cancellation) is not { } plan) return reply;
        var platform = r.Directory.SharedChannel(plan.Id.Partner)?.Ref.Platform ?? r.Inbound.Conversation.Platform;
        var found = await reach.SponsorsAsync(plan, platform, [Slot.SideOf(slot)], cancellation);
        return found.Any(f => f.Reached == false) ? reply with { Message = SponsorCopy.WithWarning(r.SceneOf(plan), told, slot) } : reply;
    }

    /// <summary><c>sponsor ask [host|partner] [--day 75] [--decision "…"]</c>: the decision goes out now, and its day does not ask again.</summary>
    public Task<Reply> AskAsync(Request r, CancellationToken cancellation) => changes.DecideAsync(
        r,
        plan =>
        {
            Side[] sides = r.Line.Choice("side") is { } word ? [word == "host" ? Side.Host : Side.Partner] : r.Person.Side == Side.Partner ? [Side.Partner] : [Side.Host, Side.Partner];
            if (r.Person.Side == Side.Partner && sides.Contains(Side.Host)) return Decision.Refuse(Because.NotAllowed, "sponsor ask host", plan.HostName);
            return plan.AskSponsors(sides, r.Line.Number("day"), r.Line.Text("decision"), plan.DayOf(r.Today), r.Now);
        },
        cancellation);

    /// <summary><c>sponsor test</c>: whether a direct message reaches the sponsors, and what happens where none does (N12).</summary>
    public async Task<Reply> TestAsync(Request r, CancellationToken cancellation)
    {
        if (await store.NewestPlanAsync(r.Partner!.Value, cancellation) is not { } plan)
            return PlanChanges.Refuse(Refusal.For(Because.NoPlan, r.Directory.Company(r.Partner.Value)?.Name ?? r.Partner.Value.Value), null, r);
        var platform = r.Directory.SharedChannel(plan.Id.Partner)?.Ref.Platform ?? r.Inbound.Conversation.Platform;
        var found = await reach.SponsorsAsync(plan, platform, Sides.Both.Where(s => r.Line.Choice("side") is not { } word || word == s.Word()), cancellation);
        return Reply.Say(SponsorCopy.Reach(r.SceneOf(plan), found));
    }

    /// <summary><c>checkin sponsor --note …</c>: what a sponsor said outside the chat is kept as a note of the own side.</summary>
    public Task<Reply> LogAsync(Request r, CancellationToken cancellation) => r.Line.Text("note") is { } note
        ? changes.DecideAsync(r, _ => note.Length <= 500 ? Decision.Accept(new NoteAdded(note)) : Decision.Refuse(Because.BadName, "a note", "500"), cancellation)
        : Task.FromResult(Forms.Open(r, "note"));
}
