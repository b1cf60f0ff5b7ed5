using System.Collections.Immutable;
using CadenceBot.Application.Access;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Who is in which slot, and strangers who say who they are.</summary>
public sealed class Membership(PlanChanges changes, IStore store, Reach reach, LatestChange latest)
{
    /// <summary><c>people add partner.ae @leo</c></summary>
    public Task<Reply> AddAsync(Request r, CancellationToken cancellation) => r.Line.Text("slot") is not { } slot || r.Line.Person("person") is not { } person ? Task.FromResult(Forms.Open(r, "slot", "person"))
        : Slot.RoleOf(slot.ToLowerInvariant()) == "manager" ? FillManagerAsync(r, slot.ToLowerInvariant(), person, cancellation)
        : FillAsync(r, slot.ToLowerInvariant(), person, cancellation);

    /// <summary>Puts somebody into a manager's slot; whoever does so learns at once when no direct message gets there, for that is how a manager hears of everything.</summary>
    public async Task<Reply> FillManagerAsync(Request r, string slot, PersonRef typed, CancellationToken cancellation)
    {
        var reply = await FillAsync(r, slot, typed, cancellation);
        if (!reply.Changed || reply.Message is not { } told || await store.NewestPlanAsync(r.Partner!.Value, cancellation) is not { } plan || plan.PersonIn(slot) is not { } person) return reply;
        var platform = r.Directory.SharedChannel(plan.Id.Partner)?.Ref.Platform ?? r.Inbound.Conversation.Platform;
        return await reach.OfAsync(platform, person, cancellation) ? reply : reply with { Message = KeepingCopy.WithWarning(r.SceneOf(plan), told, slot) };
    }

    /// <summary><c>people role @leo se</c>: another place on the same side; the old one becomes empty.</summary>
    public Task<Reply> RoleAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Text("slot")?.ToLowerInvariant() is not { } word || r.Line.Person("person") is not { } typed) return Task.FromResult(Forms.Open(r, "person", "slot"));
        var side = Resolve.Person(typed, r.Directory, r.Partner!.Value).Person?.Side ?? r.Person.Side;
        return FillAsync(r, word.Contains('.') ? word : Slot.Of(side, word), typed, cancellation, moves: true);
    }

    /// <summary><c>people remove partner.ae</c></summary>
    public Task<Reply> RemoveAsync(Request r, CancellationToken cancellation) => r.Line.Text("slot") is { } slot
        ? changes.DecideAsync(
            r,
            plan => Foreign(r, slot) ?? (plan.People.ContainsKey(slot) ? Decision.Accept(new SlotCleared(slot)) : NoSlot(plan, slot)),
            cancellation)
        : Task.FromResult(Forms.Open(r, "slot"));

    /// <summary>Puts somebody into a slot; managers of the partner change their own side only.</summary>
    public Task<Reply> FillAsync(Request r, string slot, PersonRef typed, CancellationToken cancellation, bool moves = false) => changes.TakeAsync(
        r,
        async plan =>
        {
            if (Foreign(r, slot) is Decision.Refused foreign) return new Outcome(null, foreign.Refusal);
            if (!plan.Template.Slots.Any(s => s.Slot == slot)) return new Outcome(null, ((Decision.Refused)NoSlot(plan, slot)).Refusal with { Field = "slot" });
            var company = Slot.SideOf(slot) == Side.Host ? PartnerSlug.Host : r.Partner!.Value;
            var (person, isNew, refusal) = Resolve.Person(typed, r.Directory, company);
            if (person is null) return new Outcome(null, refusal! with { Field = "person" });
            if (person.Side != Slot.SideOf(slot)) return new Outcome(null, Refusal.For(Because.WrongSide, person.Name, slot) with { Field = "person" });
            var role = RoleOf(Slot.RoleOf(slot));
            var known = person.Roles.HasFlag(role) ? person : person with { Roles = person.Roles | role };
            var who = new Participant(known.Id, known.Name);
            var outcome = Outcome.Of(plan, moves ? plan.Reassign(slot, who) : plan.Fill(slot, who), r);
            if (outcome.Step is not null && await FullAsync(r, plan, slot, known, cancellation) is { } full) return new Outcome(null, full);
            return outcome with { Directory = isNew || known != person ? [new DirectoryChange.PersonSaved(known)] : [] };
        },
        cancellation);

    // Whoever takes a plan over runs one more (S71).
    private async Task<Refusal?> FullAsync(Request r, PartnerPlan plan, string slot, Person manager, CancellationToken cancellation)
    {
        if (slot != Slot.HostManager || r.Line.Has("why")) return null;
        var running = (await store.OpenPlansAsync(cancellation)).Count(p => p.Manager == manager.Id);
        var most = plan.Template.Guards.MaxActivePerManager;
        return running >= most ? Refusal.For(Because.ManagerFull, manager.Name, running.ToString(), most.ToString()) : null;
    }

    /// <summary><c>people claim --role ae</c>: a stranger says who they are; the manager of that side decides.</summary>
    public async Task<Reply> ClaimAsync(Request r, CancellationToken cancellation)
    {
        // The platform, the host's own room or a partner's channel says for which company somebody asks. A direct message says nothing, nor does
        // a shared channel that is linked to nobody: outsiders read it, and nobody is made the host's by default.
        if (!AccessRules.MayAsk(r.Inbound.Actor, r.Person, r.Kind)) return Reply.Say(AccessCopy.ClaimInChannel());
        var company = r.Directory.Company(r.Person.Company)!;
        var manager = r.Directory.People.FirstOrDefault(p => p.Company == company.Slug && p.Roles.HasFlag(Roles.Manager))
            ?? r.Directory.People.FirstOrDefault(p => p.Roles.HasFlag(Roles.Admin));
        if (manager is null) return Reply.Say(AccessCopy.Stranger(r.Person.Name));
        // The platform's name is who they are; what they call themselves is only told, and never becomes theirs.
        var name = r.Person.Name;
        var said = r.Line.Text("name") is { Length: > 0 and <= 80 } own && Naming.IsVisible(own) && !string.Equals(own, name, StringComparison.Ordinal) ? own : null;
        var draft = new OutboxDraft
        {
            Key = $"host/claim/{r.Person.Id}/{manager.Id}/{r.Now.ToUnixTimeMilliseconds()}",
            Conversation = ConversationRef.Direct(r.Inbound.Conversation.Platform, manager.Id),
            Message = AccessCopy.ClaimRequest(r.Person.Id, name, company.Name, said),
            DueAt = r.Now,
        };
        var claim = new Claim(company.Slug, name);
        var commit = new Commit { At = r.Now, DeliveryId = r.Inbound.DeliveryId, Outbox = [draft], Meta = ImmutableDictionary<string, string>.Empty.Add(Claim.KeyOf(r.Person.Id), claim.Write()) };
        var done = await store.CommitAsync(commit, cancellation);
        return done == CommitResult.Duplicate ? Reply.Nothing : new Reply(AccessCopy.ClaimAsked(name, company.Name), Changed: true);
    }

    /// <summary><c>people confirm stranger --role ae</c></summary>
    public async Task<Reply> ConfirmAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Person("person") is not { } typed || (typed.Id ?? typed.Name) is not { } id) return Forms.Open(r, "person", "role");
        var already = r.Directory.LetIn(id);
        var claim = already is null ? await ClaimOfAsync(id, cancellation) : null;
        if (!MayBeNamed(r, already?.Company ?? claim?.Company) || IsUnasked(r, already, claim)) return PlanChanges.Refuse(Refusal.For(Because.NoSuchPerson, id), null, r);
        if (already is not null) return PlanChanges.Refuse(Refusal.For(Because.AlreadyDone, $"I know {already.Name}", "", ""), null, r);
        if ((claim?.Company ?? CompanyOf(r)) is not { } company) return PlanChanges.Refuse(Refusal.For(Because.WhichPartner), null, r);
        if (NotTheirs(r, company) is { } refusal) return PlanChanges.Refuse(refusal, null, r);
        var person = new Person(id, claim?.Name ?? typed.Name ?? id, company, RoleOf(r.Line.Choice("role") ?? "ae"), typed.Mail);
        var commit = new Commit { At = r.Now, DeliveryId = r.Inbound.DeliveryId, Directory = [new DirectoryChange.PersonSaved(person)], Outbox = [Told(r, id, AccessCopy.ClaimDone(r.Directory.Company(company)!.Name, r.By), "yes")], Meta = await latest.NoteAsync(r, "people confirm", person.Name, $"people refuse @{id}", cancellation) };
        if (await store.CommitAsync(commit, cancellation) == CommitResult.Duplicate) return Reply.Nothing;
        var told = new Reply(AccessCopy.Confirmed(person.Name, r.Directory.Company(company)!.Name), Changed: true);
        return await PlacedAsync(r, person, company, cancellation) is { Changed: true } placed ? placed : told;
    }

    // Whoever is let in as something that nobody is yet in the running plan is asked from now on.
    private async Task<Reply?> PlacedAsync(Request r, Person person, PartnerSlug company, CancellationToken cancellation)
    {
        if (company == PartnerSlug.Host || await store.NewestPlanAsync(company, cancellation) is not { IsOpen: true } plan) return null;
        if (plan.Template.Slots.Select(s => s.Slot).FirstOrDefault(s => Slot.SideOf(s) == Side.Partner && RoleOf(Slot.RoleOf(s)) == person.Roles && !plan.People.ContainsKey(s)) is not { } slot) return null;
        var now = r with { Directory = await store.DirectoryAsync(cancellation), Partner = company, Inbound = r.Inbound with { DeliveryId = r.Inbound.DeliveryId is { } id ? id + "/place" : null } };
        return await FillAsync(now, slot, new PersonRef(Id: person.Id), cancellation);
    }

    /// <summary><c>people refuse stranger</c></summary>
    public async Task<Reply> RefuseAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Person("person") is not { } typed || (typed.Id ?? typed.Name) is not { } id) return Forms.Open(r, "person");
        var known = r.Directory.LetIn(id);
        var claim = known is null ? await ClaimOfAsync(id, cancellation) : null;
        if (!MayBeNamed(r, known?.Company ?? claim?.Company) || IsUnasked(r, known, claim)) return PlanChanges.Refuse(Refusal.For(Because.NoSuchPerson, id), null, r);
        if (known is not null) return await LetOutAsync(r, known, cancellation);
        if ((claim?.Company ?? CompanyOf(r)) is not { } company) return PlanChanges.Refuse(Refusal.For(Because.WhichPartner), null, r);
        if (NotTheirs(r, company) is { } refusal) return PlanChanges.Refuse(refusal, null, r);
        var commit = new Commit { At = r.Now, DeliveryId = r.Inbound.DeliveryId, Outbox = [Told(r, id, AccessCopy.ClaimRefused(r.Directory.Company(company)?.Name ?? ""), "no")], Meta = await latest.NoteAsync(r, "people refuse", claim?.Name ?? typed.Name ?? id, $"people confirm @{id}", cancellation) };
        return await store.CommitAsync(commit, cancellation) == CommitResult.Duplicate ? Reply.Nothing : new Reply(AccessCopy.Refused(r.Directory.Company(company)?.Name ?? ""), Changed: true);
    }

    internal static Roles RoleOf(string word) => word switch
    {
        "manager" => Roles.Manager,
        "se" => Roles.Se,
        "sponsor" => Roles.Sponsor,
        "admin" => Roles.Admin,
        _ => Roles.Ae,
    };

    private async Task<Claim?> ClaimOfAsync(string id, CancellationToken cancellation) =>
        await store.MetaAsync(Claim.KeyOf(id), cancellation) is { } text ? Claim.Read(text) : null;

    // A partner's people never learn of another partner's, and a shared channel speaks of none but its own.
    private static bool MayBeNamed(Request r, PartnerSlug? company) => company is not { } of || of == PartnerSlug.Host || of == r.Person.Company
        || (r.Person.Side == Side.Host && (r.Kind != ConversationKind.Shared || of == r.Partner));

    // A partner's manager answers those who asked: a word to anybody else would tell another partner's people that this one exists.
    private static bool IsUnasked(Request r, Person? known, Claim? claim) => r.Person.Side == Side.Partner && known is null && claim is null;

    // Whoever says that they work for a company is confirmed by the manager of that company, or by the admin.
    private static Refusal? NotTheirs(Request r, PartnerSlug company) => r.Person.Company == company || r.Person.Roles.HasFlag(Roles.Admin)
        ? null
        : Refusal.For(Because.NotAllowed, r.Line.Spec.Name, $"the partner manager of {r.Directory.Company(company)?.Name}");

    // In the host's own room somebody without a claim is the host's; elsewhere it has to be said.
    private static PartnerSlug? CompanyOf(Request r) => r.Person.Side == Side.Partner ? r.Person.Company : r.Partner ?? (r.Kind == ConversationKind.Internal ? PartnerSlug.Host : null);

    // Whoever let somebody in may let them out; nobody lets out themselves, for then nobody might be left who may.
    private async Task<Reply> LetOutAsync(Request r, Person known, CancellationToken cancellation)
    {
        if (NotTheirs(r, known.Company) is { } refusal) return PlanChanges.Refuse(refusal, null, r);
        if (known.Id == r.Person.Id || known.Roles.HasFlag(Roles.Admin)) return PlanChanges.Refuse(Refusal.For(Because.NotAllowed, r.Line.Spec.Name, $"another manager of {r.Directory.Company(known.Company)?.Name}"), null, r);
        var commit = new Commit { At = r.Now, DeliveryId = r.Inbound.DeliveryId, Directory = [new DirectoryChange.PersonRemoved(known.Id)], Meta = await latest.NoteAsync(r, "let out", known.Name, $"people confirm @{known.Id}", cancellation) };
        // They may be let in again as if they had asked.
        commit = commit with { Meta = commit.Meta.SetItem(Claim.KeyOf(known.Id), new Claim(known.Company, known.Name).Write()) };
        return await store.CommitAsync(commit, cancellation) == CommitResult.Duplicate ? Reply.Nothing : new Reply(AccessCopy.LetOut(known.Name, r.Directory.Company(known.Company)?.Name ?? ""), Changed: true);
    }

    private static OutboxDraft Told(Request r, string id, Messages.Message message, string answer) => new()
    {
        Key = $"host/claim/{id}/{answer}/{r.Now.ToUnixTimeMilliseconds()}",
        Conversation = ConversationRef.Direct(r.Inbound.Conversation.Platform, id),
        Message = message,
        DueAt = r.Now,
    };

    private static Decision? Foreign(Request r, string slot) =>
        r.Person.Side == Side.Partner && Slot.SideOf(slot) == Side.Host ? Decision.Refuse(Because.NotAllowed, r.Line.Spec.Name, $"the partner manager of {r.Directory.Host!.Name}") : null;

    private static Decision NoSlot(PartnerPlan plan, string slot) =>
        Decision.Refuse(Because.NoSuchSlot, slot, string.Join(", ", plan.Template.Slots.Select(s => s.Slot)));
}

/// <summary>Somebody unknown who said who they are, as it waits for a manager's word.</summary>
internal sealed record Claim(PartnerSlug Company, string Name)
{
    public static string KeyOf(string personId) => $"claim/{personId}";

    public static Claim? Read(string text) => text.Split('\n', 2) is [var slug, var name] && PartnerSlug.TryParse(slug, null, out var company) ? new Claim(company, name) : null;

    public string Write() => $"{Company}\n{Name.ReplaceLineEndings(" ")}";
}
