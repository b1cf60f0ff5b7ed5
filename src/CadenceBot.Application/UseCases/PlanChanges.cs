using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>The shape of every change of a plan: load, decide, commit. On a conflict it loads and decides anew, which purity makes free.</summary>
public sealed class PlanChanges(IStore store)
{
    // Of those who come at the same moment one is through each time: after a stall a whole channel may have waited together.
    private const int Tries = 150;

    /// <summary>Lets the plan decide on events.</summary>
    public Task<Reply> DecideAsync(Request request, Func<PartnerPlan, Decision> decide, CancellationToken cancellation) =>
        TakeAsync(
            request,
            async plan => await StaleAsync(plan, request, cancellation) is { } stale ? new Outcome(null, stale) : Outcome.Of(plan, decide(plan), request),
            cancellation);

    /// <summary>The same for something that took place: a date that lies ahead is refused.</summary>
    public Task<Reply> DecidePastAsync(Request request, Func<PartnerPlan, Decision> decide, CancellationToken cancellation) => DecideAsync(
        request,
        plan => request.Line.Date("on") is { } on && on > request.Today ? new Decision.Refused(Refusal.For(Because.BadDate, $"{on:ddd d MMM uuuu}") with { Field = "on" }) : decide(plan),
        cancellation);

    /// <summary>Lets a use case take its own step.</summary>
    public async Task<Reply> TakeAsync(Request request, Func<PartnerPlan, ValueTask<Outcome>> take, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var plan = await store.NewestPlanAsync(request.Partner!.Value, cancellation);
            if (plan is null) return Refuse(Refusal.For(Because.NoPlan, NameOf(request)), null, request);
            if (Over(plan, request) is { } over) return Refuse(over, plan, request);
            if (request.Line.Text("link") is { } link && !IsWeb(link)) return Refuse(Refusal.For(Because.BadLink, link) with { Field = "link" }, plan, request);
            var outcome = await take(plan);
            if (outcome.Refusal is { } refusal) return Guesses.Of(refusal, plan, request) ?? Refuse(refusal, plan, request);
            var step = outcome.Step!;
            if (request.Line.Has("dry-run")) return Preview(request, step);
            switch (await store.CommitAsync(CommitOf(request, plan, step, outcome), cancellation))
            {
                case CommitResult.Done:
                    return ReplyTo(request, plan, step, outcome.Undone);
                case CommitResult.Duplicate:
                    return Reply.Nothing;
                case CommitResult.Conflict when attempt == Tries:
                    return Refuse(Refusal.For(Because.Busy), plan, request);
            }
        }
    }

    /// <summary>The answer to a refusal; a field that is to blame is named for forms.</summary>
    public static Reply Refuse(Refusal refusal, PartnerPlan? plan, Request request) =>
        Refusals.Reply(refusal, plan, request.Directory, request.Inbound.Door == Door.Form, request.Kind == ConversationKind.Direct ? request.Reader : null, request.Partner);

    /// <summary>Why nothing can be recorded any more: the plan ended, or the pressed card belongs to an earlier one; null when it can.</summary>
    internal static Refusal? Over(PartnerPlan plan, Request request) => plan.Closed is { } closed && !MayFollow(closed, request.Line.Verb) ? Refusal.For(Because.PlanClosed, plan.PartnerName, closed)
        : IsOfOlder(request, plan) ? Refusal.For(Because.OldPlan, plan.PartnerName)
        : null;

    /// <summary>Why a press on a gate's button comes too late, with the one who was first; null when it does not.</summary>
    internal async ValueTask<Refusal?> StaleAsync(PartnerPlan plan, Request request, CancellationToken cancellation) =>
        Stale.Name(plan, request.Line.For) is { } name ? Settled.Told(plan, await store.JournalAsync(plan.Id, cancellation), name, request.Person.Side) : null;

    // A card of a plan that ended says nothing about the one that runs.
    private static bool IsOfOlder(Request request, PartnerPlan plan) =>
        request.Inbound.Origin?.Key is { } key && PlanId.TryParse(key.Split('/')[0], null, out var origin) && origin.Partner == plan.Id.Partner && origin.Number < plan.Id.Number;

    private static Commit CommitOf(Request request, PartnerPlan before, PlanStep step, Outcome outcome) => new()
    {
        DeliveryId = request.Inbound.DeliveryId,
        At = request.Now,
        Plan = new PlanChange(step.Plan, step.Entries, before.Version, Agenda.NextDue(step.Plan, request.SceneOf(step.Plan).Rhythm)),
        Directory = outcome.Directory,
        Outbox = Announcements.Of(before, step, request.Directory, request.Now, outcome.Undone, request.Inbound.Origin),
    };

    private static Reply ReplyTo(Request request, PartnerPlan before, PlanStep step, ImmutableArray<PlanEntry> undone)
    {
        // What is taken back is named as it stood before.
        if (!undone.IsEmpty) return new Reply(UndoCopy.TakenBack(request.SceneOf(before), undone), Changed: true);
        var told = step.Entries.FirstOrDefault(e => e.By.PersonId == request.Person.Id) ?? step.Entries[0];
        return new Reply(ChangeCopy.Done(request.SceneOf(step.Plan), told.Event, told.By, told.Step), Changed: true);
    }

    private static Reply Preview(Request request, PlanStep step) =>
        Reply.Say(ChangeCopy.DryRun(request.SceneOf(step.Plan), step.Entries));

    // The plan of a partner that graduated has ended, its deals go on: whether it keeps producing is what the days were for (S4).
    private static bool MayFollow(string closed, string verb) => verb is "undo" or "archive" || (closed == "graduate" && verb is "opp" or "deal");

    // Evidence is for the other company to open: a page, not a word and not a script.
    private static bool IsWeb(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string NameOf(Request request) =>
        request.Directory.Company(request.Partner!.Value)?.Name ?? request.Partner.Value.Value;
}

/// <summary>What a use case decided: a step, or a refusal.</summary>
/// <param name="Step">The step.</param>
/// <param name="Refusal">The refusal.</param>
public sealed record Outcome(PlanStep? Step, Refusal? Refusal)
{
    /// <summary>Changes of the directory that belong to the step.</summary>
    public ImmutableArray<DirectoryChange> Directory { get; init; } = [];

    /// <summary>The entries that the step takes back.</summary>
    public ImmutableArray<PlanEntry> Undone { get; init; } = [];

    /// <summary>A step of the events that were accepted; a press that answers a question also answers it.</summary>
    public static Outcome Of(PartnerPlan plan, Decision decision, Request request) => decision switch
    {
        Decision.Refused refused => new Outcome(null, refused.Refusal),
        Decision.Accepted accepted => new Outcome(PlanStep.From(plan).Take(request.By, request.Now, [.. accepted.Events, .. AnswerOf(plan, accepted.Events, request)]), null),
        _ => throw new InvalidOperationException("A decision is accepted or refused."),
    };

    private static IEnumerable<PlanEvent> AnswerOf(PartnerPlan plan, ImmutableArray<PlanEvent> events, Request request)
    {
        // The same thing may have been asked twice; a press answers the question under which it stands.
        if (request.Line.For is not { } name || events.OfType<Answered>().Any(a => a.Occurrence == name)) yield break;
        var option = request.Line is { Verb: "answer" } answer ? answer.Text("option") ?? "done" : request.Line.Sub is { } sub ? $"{request.Line.Verb} {sub}" : request.Line.Verb;
        if (plan.Prompts.FirstOrDefault(p => p.Occurrence == name) is { } prompt && prompt.AnswerOf(request.By.Side)?.Option != option) yield return new Answered(name, option, null);
    }
}
