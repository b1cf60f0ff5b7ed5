using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>What a change makes visible: one line in the plan's thread, and messages that are edited in place.</summary>
internal static class Announcements
{
    /// <summary>The rows for the outbox.</summary>
    /// <param name="before">The plan before the change.</param>
    /// <param name="step">The change.</param>
    /// <param name="directory">The people and rooms.</param>
    /// <param name="now">The moment.</param>
    /// <param name="undone">What the change takes back; empty for any other.</param>
    /// <param name="origin">The message on which somebody acted; null for a typed line and for what the bot does by itself.</param>
    public static ImmutableArray<OutboxDraft> Of(PartnerPlan before, PlanStep step, PeopleDirectory directory, Instant now, ImmutableArray<PlanEntry> undone = default, Posted? origin = null)
    {
        if (directory.SharedChannel(before.Id.Partner) is not { } channel) return [];
        var scene = Scenes.Of(step.Plan, directory, now, Audience.Shared);
        var drafts = ImmutableArray.CreateBuilder<OutboxDraft>();
        var told = undone.IsDefaultOrEmpty ? LineOf(before, scene, step) : UndoCopy.Line(scene with { Plan = before }, undone);
        if (told is { } line && Threads.Of(before, step, origin) is { } thread)
        {
            drafts.Add(new OutboxDraft
            {
                Key = $"{step.Plan.Id}/line/{step.Plan.Version}",
                Plan = step.Plan.Id,
                Conversation = channel.Ref,
                ThreadKey = thread,
                Message = Message.Say(line),
                DueAt = now,
            });
        }

        drafts.AddRange(EditsOf(before, scene, step, channel.Ref));
        drafts.AddRange(Told.Of(before, step, directory, now, channel.Ref));
        drafts.AddRange(Asked(scene, step, channel.Ref));
        return drafts.ToImmutable();
    }

    // A decision that a manager asks for ahead of its day goes out as on its day, under the same key.
    private static IEnumerable<OutboxDraft> Asked(Scene scene, PlanStep step, ConversationRef shared) =>
        from entry in step.Entries
        where entry.By != By.Bot
        let asked = entry.Event as CheckinAsked
        where asked is not null
        let checkin = step.Plan.Checkins.First(c => c.Day == asked.Day && c.Slot == asked.Slot)
        select new OutboxDraft
        {
            Key = $"{step.Plan.Id}/checkin/{checkin.Key}",
            Kind = NoticeRule.Of(NoticeKind.Checkin).Word,
            Plan = step.Plan.Id,
            Conversation = ConversationRef.Direct(shared.Platform, step.Plan.PersonIn(checkin.Slot)!),
            Message = SponsorCopy.Decision(scene, checkin),
            DueAt = scene.Now,
            Reason = "asked ahead by a manager",
        };

    private static RichText? LineOf(PartnerPlan before, Scene scene, PlanStep step)
    {
        // That a sponsor answered is said once; what completes the answer is for its readers alone.
        if (step.Entries.Any(e => e.Event is CheckinAnswered more && before.Checkins.Any(c => c.Day == more.Day && c.Slot == more.Slot && c.Answer is not null))) return null;
        RichText[] lines = [.. step.Entries.Where(e => e.By != By.Bot || e.Event is PlanResumed).Select(e => ChangeCopy.Line(scene, e.Event, e.By)).OfType<RichText>().Take(1)];
        return lines.Length == 0 ? null : lines[0];
    }

    // A message is edited when the change makes it read otherwise; both readings come from the same Copy.
    private static IEnumerable<OutboxDraft> EditsOf(PartnerPlan before, Scene scene, PlanStep step, ConversationRef shared)
    {
        var after = step.Plan;
        var was = scene with { Plan = before };
        foreach (var name in Redrawn.By(before, step).Distinct())
        {
            if (Redrawn.Render(was, name) is not { } old || Redrawn.Render(scene, name) is not { } fresh || old == fresh) continue;
            yield return new OutboxDraft
            {
                Key = $"{after.Id}/edit/{after.Version}/{name}",
                Plan = after.Id,
                Conversation = Redrawn.PlaceOf(after, name, shared),
                EditsKey = $"{after.Id}/{name}",
                Message = fresh,
                DueAt = scene.Now,
            };
        }
    }
}
