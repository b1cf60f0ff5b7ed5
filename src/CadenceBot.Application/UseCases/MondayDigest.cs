using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>The Monday digest to each host manager with running plans: at 08:30 of the host, on the next working day when Monday is none.</summary>
public sealed class MondayDigest(IStore store, IOutbox outbox)
{
    private static readonly LocalTime Hour = new(8, 30);

    /// <summary>When the next digest is due after an instant.</summary>
    public static Instant NextAfter(WorkHours host, Instant after)
    {
        var monday = host.At(after).Date.PlusDays(-7);
        while (true)
        {
            monday = monday.Next(IsoDayOfWeek.Monday);
            var date = monday;
            while (!host.Works(date) && date < monday.PlusDays(366)) date = date.PlusDays(1);
            var due = host.InstantOf(date, Hour);
            if (due > after) return due;
        }
    }

    /// <summary>The digests that came due since the last tick; of several only the latest is sent.</summary>
    public async Task<ImmutableArray<OutboxDraft>> DueAsync(PeopleDirectory directory, Instant? last, Instant now, CancellationToken cancellation)
    {
        if (last is not { } since || directory.Host is not { } host || NextAfter(host.Hours, since) > now) return [];
        var due = ImmutableArray.CreateBuilder<Instant>();
        for (var next = NextAfter(host.Hours, since); next <= now; next = NextAfter(host.Hours, next)) due.Add(next);
        var plans = await store.OpenPlansAsync(cancellation);
        var drafts = ImmutableArray.CreateBuilder<OutboxDraft>();
        foreach (var mine in plans.Where(p => p.Manager is not null).GroupBy(p => p.Manager!))
        {
            if (directory.Person(mine.Key) is not { } reader || Platform(directory, mine) is not { } platform) continue;
            foreach (var at in due)
            {
                if (await DraftAsync(reader, platform, mine, directory, at, at == due[^1], now, cancellation) is { } draft) drafts.Add(draft);
            }
        }

        return drafts.ToImmutable();
    }

    private async Task<OutboxDraft?> DraftAsync(
        Person reader, string platform, IEnumerable<PlanHead> heads, PeopleDirectory directory, Instant due, bool isLatest, Instant now, CancellationToken cancellation)
    {
        var lines = new List<DigestLine>();
        foreach (var head in heads)
        {
            // On its first day a plan has nothing to tell that its manager does not know.
            if (await store.PlanAsync(head.Id, cancellation) is { } plan && directory.Host!.Hours.At(due).Date > plan.Day0 && plan.StartedAt < due)
                lines.Add(DigestLine.Of(Scenes.Of(plan, directory, now, Audience.Host, reader.Id)) with { Undelivered = await outbox.TroublesOfAsync(plan.Id, cancellation) });
        }

        if (lines.Count == 0) return null;
        var rhythm = new Rhythm(new BothHours(directory.Host!.Hours, directory.Host.Hours), Hour);
        var isLate = now - due > Outage.Grace;
        var isFolded = !isLatest || (isLate && !rhythm.WithinWorkingDays(due, now, 1));
        return new OutboxDraft
        {
            Key = $"host/digest/{rhythm.IsoWeek(due)}/{reader.Id}",
            Kind = NoticeRule.Of(NoticeKind.Digest).Word,
            Conversation = ConversationRef.Direct(platform, reader.Id),
            Message = isFolded ? null : DigestCopy.Monday(reader, lines, await TrackAsync(reader, directory.Host, now, cancellation)),
            DueAt = due,
            Late = isLate,
            NotSent = isFolded ? Dispositions.Folded : null,
            Reason = isFolded ? "said by the next digest" : isLate ? "the bot was down when it was due" : null,
        };
    }

    // Read once a week and manager, when the digest is written; no other tick pays for it.
    private async Task<Track> TrackAsync(Person reader, Company host, Instant now, CancellationToken cancellation)
    {
        var plans = new List<PartnerPlan>();
        foreach (var id in await store.PlansOfAsync(reader.Id, cancellation))
        {
            if (await store.PlanAsync(id, cancellation) is { } plan) plans.Add(plan);
        }

        return Track.Of(plans, host.Hours.At(now).Date, host.Hours);
    }

    private static string? Platform(PeopleDirectory directory, IEnumerable<PlanHead> heads) =>
        heads.Select(h => directory.SharedChannel(h.Id.Partner)?.Ref.Platform).FirstOrDefault(p => p is not null);
}
