using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Pipeline;

namespace CadenceBot.Application.UseCases;

/// <summary>What is read: nothing here writes.</summary>
public sealed class Reading(IStore store, IOutbox outbox, Reach reach)
{
    private readonly ToldBefore _told = new();

    /// <summary><c>status</c></summary>
    public async Task<Reply> StatusAsync(Request r, CancellationToken cancellation)
    {
        if (await store.NewestPlanAsync(r.Partner!.Value, cancellation) is not { } plan) return NoPlan(r);
        var mayKnow = r.Audience == Audience.Host && (r.Person.Roles & (Roles.Manager | Roles.Admin)) != Roles.None;
        var troubles = mayKnow ? await outbox.TroublesOfAsync(plan.Id, cancellation) : 0;
        return Reply.Say(_told.Of(plan, r, troubles, () => StatusCopy.Status(r.SceneOf(plan), troubles)));
    }

    /// <summary><c>plan [--all] [--phase n]</c></summary>
    public Task<Reply> PlanAsync(Request r, CancellationToken cancellation) => ShowAsync(r, (scene, plan) => StatusCopy.Plan(scene, r.Line.Has("all"), PhaseOf(plan, r.Line.Number("phase")), r.Line.Has("mine") ? r.By : null), cancellation);

    /// <summary><c>week [w6]</c></summary>
    public Task<Reply> WeekAsync(Request r, CancellationToken cancellation) => AnswerAsync(
        r,
        (scene, plan) =>
        {
            var week = r.Line.Week() ?? PartnerPlan.WeekOf(Math.Max(scene.Day, 0));
            return plan.Items.FirstOrDefault(i => i.Week == week) is { } item
                ? Reply.Say(StatusCopy.Week(scene, item))
                : PlanChanges.Refuse(Refusal.For(Because.NoSuchWeek, $"w{week}"), plan, r);
        },
        cancellation);

    /// <summary><c>opp list</c>; with a number the card.</summary>
    public Task<Reply> OpportunitiesAsync(Request r, CancellationToken cancellation) => r.Line.Spec.Find("opp") is not null && r.Line.OppRef() is not null
        ? OpportunityAsync(r, cancellation)
        : ShowAsync(r, (scene, plan) => StatusCopy.Opportunities(scene, [.. plan.Deals.Where(d => Fits(d, r))]), cancellation);

    /// <summary><c>opp show #12</c></summary>
    public Task<Reply> OpportunityAsync(Request r, CancellationToken cancellation) => AnswerAsync(
        r,
        (scene, plan) =>
        {
            var typed = r.Line.OppRef();
            var (deal, refusal) = plan.FindDeal(typed?.N, typed?.Name);
            return deal is null ? PlanChanges.Refuse(refusal!, plan, r) : Reply.Say(StatusCopy.Opportunity(scene, deal));
        },
        cancellation);

    /// <summary><c>gate [60]</c></summary>
    public Task<Reply> GateAsync(Request r, CancellationToken cancellation) => AnswerAsync(
        r,
        (scene, plan) =>
        {
            var (gate, refusal) = plan.FindGate(r.Line.Gate());
            return gate is null ? PlanChanges.Refuse(refusal!, plan, r) : Reply.Say(GateCopy.Show(scene, gate, r.Person.Roles.HasFlag(Roles.Manager) || r.Person.Roles.HasFlag(Roles.Admin)));
        },
        cancellation);

    /// <summary><c>people</c>, <c>who</c>, <c>sponsor</c></summary>
    public async Task<Reply> PeopleAsync(Request r, CancellationToken cancellation)
    {
        // How each sponsor is reached stands beside the name from day 0 on (N12).
        IReadOnlyList<(string Slot, bool? Reached)> found = await store.NewestPlanAsync(r.Partner!.Value, cancellation) is { } plan
            ? await reach.SponsorsAsync(plan, r.Directory.SharedChannel(plan.Id.Partner)?.Ref.Platform ?? r.Inbound.Conversation.Platform, Sides.Both, cancellation)
            : [];
        var (role, name) = (r.Line.Spec.Find("role") is null ? null : r.Line.Choice("role"), r.Line.Spec.Find("name") is null ? null : r.Line.Text("name"));
        return await AnswerAsync(
            r,
            (scene, plan) => (role, name) == (null, null) ? Reply.Say(StatusCopy.People(scene, found))
                : StatusCopy.Found(scene, found, slot => (role is null || Slot.RoleOf(slot) == role) && (name is null || IsCalled(scene.InSlot(slot), name))) is { } some ? Reply.Say(some)
                : PlanChanges.Refuse(Refusal.For(Because.NoSuchPerson, name ?? role!), plan, r),
            cancellation);
    }

    /// <summary><c>meeting</c>, <c>session</c></summary>
    public Task<Reply> MeetingsAsync(Request r, CancellationToken cancellation) => ShowAsync(r, (scene, _) => StatusCopy.Meetings(scene), cancellation);

    /// <summary><c>retro show</c></summary>
    public Task<Reply> RetroAsync(Request r, CancellationToken cancellation) => ShowAsync(r, (scene, _) => RetroCopy.Show(scene), cancellation);

    /// <summary><c>why</c>: the rule behind the message that carried the button, else behind the latest question; <c>why week/w05</c>: behind that message.</summary>
    public Task<Reply> WhyAsync(Request r, CancellationToken cancellation) => !r.Line.Has("message") && r.Inbound.Origin?.Key?.StartsWith("host/", StringComparison.Ordinal) == true
        ? Task.FromResult(Reply.Say(StatusCopy.WhyHost(r.Inbound.Origin.Key)))
        : AnswerAsync(
        r,
        (scene, plan) =>
        {
            var typed = r.Line.Text("message");
            var key = typed is null ? null : NoticeOf(plan, typed, r.Person);
            if (typed is not null && key is null) return PlanChanges.Refuse(Refusal.For(Because.NoSuchNotice, typed, Latest(plan)), plan, r);
            if (key is null && r.Line.For == "told") return Reply.Say(StatusCopy.WhyTold(scene));
            key ??= r.Inbound.Origin?.Key is { } origin && origin.StartsWith($"{plan.Id}/", StringComparison.Ordinal) ? origin[(plan.Id.ToString().Length + 1)..] : Latest(plan);
            return Reply.Say(StatusCopy.Why(scene, key, NoticeRule.Called(key.Split('/')[0]), Agenda.NextDue(plan, scene.Rhythm)));
        },
        cancellation,
        r.Line.Has("message") ? null : r.Inbound.Origin?.Key);

    /// <summary><c>help [verb]</c></summary>
    public Task<Reply> HelpAsync(Request r, CancellationToken cancellation)
    {
        var can = Access.AccessRules.RolesOf(r.Person);
        if (can == Who.Stranger) return Task.FromResult(Reply.Say(AccessCopy.Stranger(r.Person.Name)));
        if (r.Line.Text("verb") is not { } verb) return Task.FromResult(Reply.Say(HelpCopy.Short(can, r.Kind, r.Partner)));
        var parts = verb.Split(' ', 2, StringSplitOptions.TrimEntries);
        return Task.FromResult(CommandGrammar.Find(parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1].ToLowerInvariant() : null) is { } spec
            ? Reply.Say(HelpCopy.Of(spec, r.Partner))
            : PlanChanges.Refuse(Refusal.For(Because.Misread, HelpCopy.NoSuchVerb(verb)), null, r));
    }

    /// <summary><c>version</c></summary>
    public Task<Reply> VersionAsync(Request r, CancellationToken cancellation) =>
        Task.FromResult(Reply.Say(HelpCopy.Version(typeof(Reading).Assembly.GetName().Version?.ToString(3) ?? "0")));

    private Task<Reply> ShowAsync(Request r, Func<Scene, PartnerPlan, Message> words, CancellationToken cancellation) =>
        AnswerAsync(r, (scene, plan) => Reply.Say(words(scene, plan)), cancellation);

    // A message of an earlier plan is asked about that plan.
    private async Task<Reply> AnswerAsync(Request r, Func<Scene, PartnerPlan, Reply> answer, CancellationToken cancellation, string? origin = null) =>
        (PlanId.TryParse(origin?.Split('/')[0], null, out var id) && id.Partner == r.Partner ? await store.PlanAsync(id, cancellation) : await store.NewestPlanAsync(r.Partner!.Value, cancellation)) is { } plan
            ? answer(r.SceneOf(plan), plan)
            : NoPlan(r);

    private static Reply NoPlan(Request r) =>
        PlanChanges.Refuse(Refusal.For(Because.NoPlan, r.Directory.Company(r.Partner!.Value)?.Name ?? r.Partner.Value.Value), null, r);

    private static string Latest(PartnerPlan plan) => plan.LatestQuestion is { } prompt ? $"week/{prompt.Occurrence}" : "welcome/d0";

    // What was sent, by its key with or without the plan, or by its end alone; what went to one person is theirs, and their managers'.
    private static string? NoticeOf(PartnerPlan plan, string typed, Person person)
    {
        var word = typed.StartsWith($"{plan.Id}/", StringComparison.OrdinalIgnoreCase) ? typed[(plan.Id.ToString().Length + 1)..] : typed;
        var ends = $"/{Answering.NameOf(word, plan.Id)}";
        return plan.Notices
            .Where(n => n.Value.Disposition is Dispositions.Pending or Dispositions.Late && NoticeRule.Called(n.Key.Split('/')[0]) is { IsStep: false })
            .Where(n => n.Key.Split('/') is not [_, _, .., var slot] || !slot.Contains('.') || plan.PersonIn(slot) == person.Id || Answering.MayKnow(slot, person))
            .Where(n => string.Equals(n.Key, word, StringComparison.OrdinalIgnoreCase) || n.Key.EndsWith(ends, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(n => string.Equals(n.Key, word, StringComparison.OrdinalIgnoreCase)).ThenByDescending(n => n.Value.At).Select(n => n.Key).FirstOrDefault();
    }

    // "Dana", "Dana Ruiz" and "Ruiz" are all her; "Dan" is not.
    private static bool IsCalled(string? person, string name) => person is not null
        && (person.Equals(name, StringComparison.OrdinalIgnoreCase) || person.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase));

    private static bool Fits(Opportunity deal, Request r) =>
        (!r.Line.Has("open") || deal.IsOpen)
        && (!r.Line.Has("won") || deal.Stage == Stage.Won)
        && (!r.Line.Has("mine") || deal.HostOwner == r.Person.Id || deal.PartnerOwner == r.Person.Id);

    private static string? PhaseOf(PartnerPlan plan, int? number) =>
        number is { } n && n >= 1 && n <= plan.Template.Phases.Length ? plan.Template.Phases[n - 1].Key : null;
}
