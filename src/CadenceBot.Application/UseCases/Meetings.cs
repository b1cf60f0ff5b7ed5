using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Meetings, sessions and what people vouch for.</summary>
public sealed class Meetings(PlanChanges changes, IStore store)
{
    /// <summary><c>seen</c>, behind "I see this" on the welcome.</summary>
    public Task<Reply> SeenAsync(Request r, CancellationToken cancellation) => changes.DecideAsync(r, plan => plan.See(r.By), cancellation);

    /// <summary><c>meeting accept weekly</c></summary>
    public Task<Reply> AcceptAsync(Request r, CancellationToken cancellation) => OnMeetingAsync(r, (plan, kind) => plan.AcceptMeeting(kind, r.By), cancellation);

    /// <summary><c>meeting held pipelineReview --on fri</c></summary>
    public Task<Reply> HeldAsync(Request r, CancellationToken cancellation) =>
        r.Line.Text("kind") is { } kind ? changes.DecidePastAsync(r, plan => plan.HoldMeeting(kind, r.By, r.Line.Date("on") ?? r.Today), cancellation) : Task.FromResult(Forms.Open(r, "kind"));

    /// <summary><c>meeting moved kickoff --on +7d</c></summary>
    public Task<Reply> MovedAsync(Request r, CancellationToken cancellation) => r.Line.Date("on") is not { } on ? Task.FromResult(Forms.Open(r, "kind", "on"))
        : Forms.Past(r, "on", $"meeting moved {r.Line.Text("kind") ?? "kickoff"} --on +7d") is { } past ? Task.FromResult(past)
        : OnMeetingAsync(r, (plan, kind) => plan.MoveMeeting(kind, on), cancellation);

    /// <summary><c>session add sales --attendees "Leo, Priya"</c></summary>
    public Task<Reply> SessionAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Text("kind") is not { } kind) return Task.FromResult(Forms.Open(r, "kind", "attendees"));
        if (r.Line.Text("attendees") is null && r.Line.Text("link") is null && r.Inbound.Door == Door.Button) return Task.FromResult(Forms.Open(r, "attendees"));
        return changes.DecidePastAsync(
            r,
            plan => plan.AddSession(new SessionRecord(KindOf(kind), r.Line.Date("on") ?? r.Today, Attendees(plan, r), r.Line.Text("link"), r.By, r.Now)),
            cancellation);
    }

    /// <summary><c>attest pitch @leo</c>: a host's person saw it; the AE confirms.</summary>
    public async Task<Reply> AttestAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Person("person") is not { } typed)
        {
            // Whoever watched says whom: nobody is taken for granted, and nothing is on record before that.
            if (r.Person.Side == Side.Host && await store.NewestPlanAsync(r.Partner!.Value, cancellation) is { IsOpen: true } open && await changes.StaleAsync(open, r, cancellation) is null)
                return Forms.Prefilled(r with { Line = Commands.CommandGrammar.Line("attest", "pitch") with { Partner = r.Partner, For = r.Line.For } }, "person", open.Unseen("pitch")?.PersonId ?? open.PersonIn("partner.ae"));
            return await changes.DecideAsync(r, plan => r.Person.Side == Side.Partner ? WitnessOnly(plan) : plan.Attest("pitch", r.By, null, r.Line.Text("link")), cancellation);
        }

        var (person, isNew, refusal) = Resolve.Person(typed, r.Directory, r.Partner!.Value);
        if (person is null || isNew) return PlanChanges.Refuse((refusal ?? Refusal.For(Because.NoSuchPerson, typed.Name ?? "")) with { Field = "person" }, null, r);
        if (r.Person.Side == Side.Partner) return await changes.DecideAsync(r, WitnessOnly, cancellation);
        return person.Side == Side.Host || !person.Roles.HasFlag(Roles.Ae)
            ? PlanChanges.Refuse(Refusal.For(Because.NotPartnerAe, person.Name) with { Field = "person" }, null, r)
            : await changes.DecideAsync(r, plan => plan.Attest("pitch", r.By, new Participant(person.Id, person.Name), r.Line.Text("link")), cancellation);
    }

    // Who watched works for the host (S35); a partner's AE gives the own word.
    private static Decision WitnessOnly(PartnerPlan plan) => Decision.Refuse(Because.WitnessOnly, plan.HostName);

    private Task<Reply> OnMeetingAsync(Request r, Func<PartnerPlan, string, Decision> decide, CancellationToken cancellation) =>
        r.Line.Text("kind") is { } kind ? changes.DecideAsync(r, plan => decide(plan, kind), cancellation) : Task.FromResult(Forms.Open(r, "kind"));

    private static string KindOf(string word) => word.ToLowerInvariant() switch
    {
        "enablement" or "sales-enablement" => "sales",
        "tech" => "technical",
        var kind => kind,
    };

    // Names become people where they are known; a slot's word counts as its person; the rest attended as "other".
    private static List<Attendee> Attendees(PartnerPlan plan, Request r)
    {
        var typed = (r.Line.Text("attendees") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. typed.Select(name => AttendeeOf(plan, r, name.TrimStart('@')))];
    }

    private static Attendee AttendeeOf(PartnerPlan plan, Request r, string name)
    {
        var id = plan.PersonIn(name.ToLowerInvariant());
        var person = id is not null
            ? r.Directory.Person(id)
            : Resolve.Person(new Commands.PersonRef(name, name), r.Directory, r.Partner!.Value).Person;
        if (person is null) return new Attendee(name, r.By.Side, "other");
        var role = person.Roles switch
        {
            var roles when roles.HasFlag(Roles.Ae) => "ae",
            var roles when roles.HasFlag(Roles.Se) => "se",
            var roles when roles.HasFlag(Roles.Manager) => "manager",
            var roles when roles.HasFlag(Roles.Sponsor) => "sponsor",
            _ => "other",
        };
        return new Attendee(person.Name, person.Side, role);
    }
}
