using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>The tick: takes the plans for which something is due, lets each decide, and writes what follows. The cost follows what is due, not how many plans there are.</summary>
public sealed class SendWhatIsDue(IStore store, MondayDigest digest)
{
    private const int Batch = 200;

    /// <summary>So many plans are decided on before they are written together.</summary>
    private const int Together = 20;

    /// <summary>A tick mark is written at most so often when nothing was due.</summary>
    private static readonly Duration MarkEvery = Duration.FromMinutes(1);

    /// <summary>Everything due up to now becomes rows of the outbox.</summary>
    public async Task RunAsync(Instant now, CancellationToken cancellation)
    {
        var last = await store.LastTickAsync(cancellation);
        if (last > now) return;
        var outage = Outage.Between(last, now);
        var directory = await store.DirectoryAsync(cancellation);
        while (await store.DueAsync(now, Batch, cancellation) is { Count: > 0 } due)
        {
            foreach (var some in due.Chunk(Together)) await TickAsync(some, directory, now, outage, cancellation);
        }

        var drafts = await digest.DueAsync(directory, last, now, cancellation);
        if (drafts.IsEmpty && last is { } l && now - l < MarkEvery) return;
        await store.CommitAsync(new Commit { At = now, Tick = now, Outbox = drafts }, cancellation);
    }

    private async Task TickAsync(IReadOnlyList<PlanId> ids, PeopleDirectory directory, Instant now, Outage? outage, CancellationToken cancellation)
    {
        while (ids.Count > 0)
        {
            var commits = new List<Commit>();
            foreach (var id in ids) commits.Add(await DecideAsync(id, directory, now, outage, cancellation));
            var results = await store.CommitAllAsync(commits, cancellation);
            // A conflict means that somebody changed the plan in between: look again at what is due now.
            ids = [.. ids.Where((_, i) => results[i] == CommitResult.Conflict)];
        }
    }

    private async Task<Commit> DecideAsync(PlanId id, PeopleDirectory directory, Instant now, Outage? outage, CancellationToken cancellation)
    {
        var plan = await store.PlanAsync(id, cancellation) ?? throw new InvalidOperationException($"The plan {id} is due but does not exist.");
        var hours = directory.HoursOf(id.Partner) ?? throw new InvalidOperationException($"The companies of {id} are not in the directory.");
        var ticked = Tick.Look(plan, hours, now, outage);
        var after = ticked.Step.Plan;
        var next = Agenda.NextDue(after, new Rhythm(hours, after.Hour));
        return ticked.Step.Entries.IsEmpty
            ? new Commit { At = now, Due = [new DueChange(id, next)] }
            : new Commit
            {
                At = now,
                Plan = new PlanChange(after, ticked.Step.Entries, plan.Version, next),
                Outbox = [.. Drafts(ticked, directory, now, outage), .. Announcements.Of(plan, ticked.Step, directory, now)],
            };
    }

    private static IEnumerable<OutboxDraft> Drafts(Ticked ticked, PeopleDirectory directory, Instant now, Outage? outage)
    {
        var plan = ticked.Step.Plan;
        var shared = directory.SharedChannel(plan.Id.Partner)?.Ref ?? throw new InvalidOperationException($"The plan {plan.Id} has no shared channel.");
        foreach (var raised in ticked.Raised)
        {
            var due = raised.Occurrence;
            var recipient = Recipient(plan, raised);
            var direct = raised.Place == Place.Direct && recipient is not null;
            var scene = Scenes.Of(plan, directory, now, direct ? AudienceOf(raised) : Audience.Shared, recipient);
            yield return new OutboxDraft
            {
                Key = $"{plan.Id}/{due.Key}",
                Kind = NoticeRule.Of(due.Kind).Word,
                Plan = plan.Id,
                Conversation = direct ? ConversationRef.Direct(shared.Platform, recipient!) : shared,
                ThreadKey = raised.ThreadOf is { } root ? $"{plan.Id}/{root}" : null,
                Message = raised.IsSent ? NoticeComposer.Compose(scene, raised, outage, ticked.Raised) : null,
                DueAt = due.DueAt,
                Late = raised.Disposition == Dispositions.Late,
                NotSent = raised.IsSent ? null : raised.Disposition,
                Reason = raised.Reason,
            };
        }
    }

    // A lapsed decision is told to the host's manager: that is who can do something about it.
    private static string? Recipient(PartnerPlan plan, Raised raised) =>
        raised.Occurrence.Kind == NoticeKind.CheckinLapsed ? plan.PersonIn(Slot.HostManager)
        : raised.Occurrence.Slot is { } slot ? plan.PersonIn(slot)
        : null;

    private static Audience AudienceOf(Raised raised) =>
        raised.Occurrence.Kind == NoticeKind.CheckinLapsed || Slot.SideOf(raised.Occurrence.Slot!) == Side.Host ? Audience.Host : Audience.Partner;
}
